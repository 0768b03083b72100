# The program alone, from what "./mvnw package" left in target/. It needs an Elasticsearch: see docker-compose.yml.
# For a release, pin the base image: FROM eclipse-temurin:25-jre@sha256:... with the digest that
# "docker buildx imagetools inspect eclipse-temurin:25-jre" prints. The tag follows the security fixes of Java and Ubuntu.
FROM eclipse-temurin:25-jre

RUN useradd --system --user-group --home-dir /dateline dateline \
    && mkdir /rejects && chown dateline:dateline /rejects
# The libraries first: they rarely change, and their layer is reused. THIRD-PARTY.txt in them lists their licences.
COPY target/lib /dateline/lib
COPY target/dateline.jar src/build/jvm.options LICENSE NOTICE /dateline/
USER dateline

# The only folder that the program writes to, besides /tmp: "index" leaves what it rejected here.
WORKDIR /rejects

ENV LC_ALL=C.UTF-8
EXPOSE 7070

# Whether the program answers. Elasticsearch has a check of its own, and /health/ready is 503 before the first articles are
# indexed, so "docker compose up --wait" would fail on it. The image has bash, but no curl.
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/7070 && printf 'GET /health/live HTTP/1.0\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]

ENTRYPOINT ["java", "@/dateline/jvm.options", "-Xmx256m", "-jar", "/dateline/dateline.jar"]
CMD ["serve", "--host", "0.0.0.0", "--port", "7070"]
