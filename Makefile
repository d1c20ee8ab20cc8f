# The two commands: `make deck` renders slides.yaml to out/, `make test` runs
# every test that needs only Go. `make help` lists the rest.
.DEFAULT_GOAL := deck
GO ?= go
BIN := bin/briefdeck
SOURCES := $(shell find cmd deck fonts -name '*.go' -o -name '*.yaml' -o -name '*.ttf' 2>/dev/null) go.mod go.sum
PLATFORMS := linux/amd64 linux/arm64 linux/loong64 windows/amd64 darwin/arm64

.PHONY: deck test race e2e lint bench fuzz docs dist clean help

deck: $(BIN)   ## build briefdeck and render slides.yaml and its handouts to out/
	$(BIN) build slides.yaml -o out/
	$(BIN) build slides.yaml --handout 3 -o out/
	$(BIN) build slides.yaml --handout notes -o out/

$(BIN): $(SOURCES)
	CGO_ENABLED=0 $(GO) build -trimpath -o $@ ./cmd/briefdeck

test:          ## the tests that need only Go
	$(GO) test ./...

race:          ## the same under the race detector, which takes some ten times as long
	$(GO) test -race -timeout 60m ./...

e2e:           ## the tests that need poppler, qpdf, mupdf and Chromium
	$(GO) test -tags e2e ./...

lint:          ## gofmt, vet, staticcheck
	@unformatted=$$(gofmt -l cmd deck docs fonts); if [ -n "$$unformatted" ]; then echo "gofmt: $$unformatted"; exit 1; fi
	$(GO) vet -tags e2e ./...
	$(GO) tool staticcheck -tags e2e ./...

bench:         ## speed, memory and size, as ratios in one run; then the stages
	$(GO) run ./deck/bench
	$(GO) test -run "^$$" -bench . -benchmem ./...

fuzz:          ## each fuzz target for a few seconds
	@for p in $$($(GO) list ./...); do \
	  for f in $$($(GO) test -list '^Fuzz' $$p | grep '^Fuzz'); do \
	    echo "$$p $$f"; $(GO) test -run '^$$' -fuzz "^$$f$$" -fuzztime 10s -fuzzminimizetime 1x $$p || exit 1; \
	  done; \
	done

docs:          ## the pictures of the READMEs, the tables of charts and codes, the JSON Schema
	$(GO) run ./docs

dist:          ## static binaries for the platforms that offices run
	@for p in $(PLATFORMS); do \
	  os=$${p%/*}; arch=$${p#*/}; ext=; [ $$os = windows ] && ext=.exe; \
	  echo "dist/briefdeck-$$os-$$arch$$ext"; \
	  CGO_ENABLED=0 GOOS=$$os GOARCH=$$arch $(GO) build -trimpath -ldflags '-s -w' -o dist/briefdeck-$$os-$$arch$$ext ./cmd/briefdeck || exit 1; \
	done

clean:         ## remove what was built
	rm -rf bin out dist

help:          ## list the targets
	@grep -E '^[a-z0-9]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/  /'
