# The app alone, from what "./mvnw package" left in target/. Elasticsearch runs beside it: see docker-compose.yml.
FROM eclipse-temurin:25-jre

RUN useradd --system --user-group --home-dir /dateline dateline
WORKDIR /dateline
# The libraries first: they change seldom, and their layer is kept.
COPY target/lib lib
COPY target/dateline.jar dateline.jar
USER dateline

ENV LC_ALL=C.UTF-8
EXPOSE 7070

# Ready means: the app answers, and so does Elasticsearch behind it. The image has no curl, but bash.
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/7070 && printf 'GET /health/ready HTTP/1.0\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]

ENTRYPOINT ["java", "-Xmx256m", "-XX:+ExitOnOutOfMemoryError", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8", "-jar", "dateline.jar"]
CMD ["serve", "--host", "0.0.0.0", "--port", "7070"]
