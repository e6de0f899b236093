#!/usr/bin/env bash
# What takes too long for every change: the simulator's long run (docs/simulator.md), suggestions among 100,000 models, and the requests of
# 100,000 models with ten tags each (TAGGED). The histories of models take about 50 minutes of processor time.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
dotnet build tests/Product.Tests
dotnet build tests/Core.Tests
MODELS=100000 dotnet test tests/Core.Tests --no-build --filter CandidatesTests --logger "console;verbosity=detailed"
TAGGED=${TAGGED:-100000} dotnet test tests/Product.Tests --no-build --filter TagRequestTests.An_hour --logger "console;verbosity=detailed"
TAKEOVERS=2 dotnet test tests/Product.Tests --no-build --filter TwoExecutionsTests --logger "console;verbosity=detailed"
ACTS=1 dotnet test tests/Product.Tests --no-build --filter TagOrderTests --logger "console;verbosity=normal"
ACTS=2 dotnet test tests/Product.Tests --no-build --filter InterleavingTests --logger "console;verbosity=normal"
SEEDS=${SEEDS:-20000} dotnet test tests/Product.Tests --no-build --filter SimulatorTests --logger "console;verbosity=normal"
SEEDS=${TAG_SEEDS:-5000} dotnet test tests/Product.Tests --no-build --filter TagHistoryTests --logger "console;verbosity=normal"
ACTS=1 dotnet test tests/Product.Tests --no-build --filter OrderFaultTests --logger "console;verbosity=normal"
TAKEOVERS=2 dotnet test tests/Product.Tests --no-build --filter RaceTests --logger "console;verbosity=normal"
SEEDS=${ORDER_SEEDS:-3000} dotnet test tests/Product.Tests --no-build --filter OrderHistoryTests --logger "console;verbosity=normal"
