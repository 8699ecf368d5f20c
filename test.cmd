@echo off
rem Builds everything and runs every test; test.cmd Engine Torch runs only those.
setlocal enabledelayedexpansion
set DOTNET_NOLOGO=1
set DOTNET_CLI_TELEMETRY_OPTOUT=1
cd /d "%~dp0"
where dotnet >nul 2>nul || (
  echo test: the .NET SDK is not here, version 10 is wanted. Install it from https://dotnet.microsoft.com/download/dotnet/10.0 1>&2
  exit /b 1
)

set "rooms=%*"
if "%rooms%"=="" for /d %%r in (tests\*) do if exist "%%r\*.Tests.csproj" set "rooms=!rooms! %%~nxr"

dotnet build GanGraph.sln --configuration Release --verbosity quiet --nologo || exit /b 1
set result=0
for %%r in (%rooms%) do (
  dotnet test "tests\%%r" --configuration Release --no-build --nologo || set result=1
)
exit /b %result%
