# The packaged form (package/make) in an image. Build it from a checkout: docker build --tag ketaref .
FROM eclipse-temurin:25-jdk AS build
RUN apt-get update && apt-get install --yes --no-install-recommends maven curl
WORKDIR /ketaref
COPY . .
RUN package/make

FROM eclipse-temurin:25-jre
RUN apt-get update && apt-get install --yes --no-install-recommends curl && rm -rf /var/lib/apt/lists/* \
    && useradd --system ketaref
COPY --from=build /ketaref/target/packaged /ketaref
USER ketaref
EXPOSE 8080
ENTRYPOINT ["/ketaref/start"]
