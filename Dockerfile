# Minyi in a container, on the official Node 24 image. Build: docker build -t minyi .
#   One machine:  docker run -d -p 3000:3000 -v minyi-data:/var/lib/minyi/data -e PUBLIC_URL=https://minyi.example.org minyi
#   To grow:      add -e DATABASE_URL=postgres://… and run as many as needed; then nothing is kept in the volume but uploads.
FROM node:24-bookworm-slim AS build
WORKDIR /opt/minyi
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN node app/launch.mjs build && npm prune --omit=dev

FROM node:24-bookworm-slim
# PostgreSQL does not run as root; nothing here does.
RUN useradd --system --home-dir /opt/minyi --shell /usr/sbin/nologin minyi \
 && mkdir -p /var/lib/minyi/data && chown -R minyi: /var/lib/minyi
WORKDIR /opt/minyi
COPY --from=build --chown=minyi: /opt/minyi .
USER minyi
ENV NODE_ENV=production DATA_DIR=/var/lib/minyi/data PORT=3000
EXPOSE 3000
VOLUME /var/lib/minyi/data
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s \
  CMD node -e "fetch('http://127.0.0.1:' + process.env.PORT + '/healthz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"
# Without npm in between, so that the stop signal goes straight to the server, which drains and then stops its database.
STOPSIGNAL SIGTERM
CMD ["node", "app/launch.mjs", "start"]
