@echo off
rem Looks at the machine, builds everything and runs every test; test.cmd Engine Torch runs only
rem those. The last line is "N passed, N failed", with ", N skipped" when there are any.
setlocal EnableExtensions DisableDelayedExpansion
set "root=%~dp0"
call "%root%eng\setup.cmd" machine
if errorlevel 1 exit /b 1
cd /d "%root%"
call :page

set "results=%root%tests\TestResults"
if exist "%results%" rd /s /q "%results%"
mkdir "%results%"

echo Building ... 1>&2
set stop=
for %%r in (%*) do call :room_to_build "%%~r"
if not "%~1"=="" goto run
call :build GanGraph.sln
for /d %%r in (tests\*) do call :note "%%~nxr"

:run
if defined stop exit /b 1
set /a passed=0, failed=0, skipped=0
for /f "usebackq delims=" %%r in ("%results%\rooms.txt") do call :room "%%r"
set "summary=%passed% passed, %failed% failed"
if not "%skipped%"=="0" set "summary=%summary%, %skipped% skipped"
echo %summary%
if not "%failed%"=="0" exit /b 1
if "%passed%"=="0" exit /b 1
exit /b 0

rem Builds the page of the editor; without npm the tests of the page say that they are skipped.
:page
where npm.cmd >nul 2>nul
if errorlevel 1 (
  echo test: npm is not here, and the page of the editor is built with it. Its tests are skipped. Install it: winget install OpenJS.NodeJS.LTS, then open a new window. 1>&2
  exit /b 0
)
pushd "%root%Editor\Browser\client"
set made=
if exist node_modules set made=1
if not defined made call npm.cmd ci --no-audit --no-fund 1>&2
call npm.cmd run build 1>&2
if errorlevel 1 echo test: the page of the editor could not be built, see above. 1>&2
popd
exit /b 0

:room_to_build
if defined stop exit /b 1
if not exist "tests\%~1\*.Tests.csproj" (
  echo test: tests\%~1 holds no tests. Choose from the folders of tests. 1>&2
  set stop=1
  exit /b 1
)
call :build "tests\%~1"
call :note "%~1"
exit /b 0

:build
dotnet build %1 --configuration Release --verbosity quiet --nologo 1>&2
if not errorlevel 1 exit /b 0
echo test: the build failed, see above. 1>&2
set stop=1
exit /b 1

:note
if exist "tests\%~1\*.Tests.csproj" echo %~1>>"%results%\rooms.txt"
exit /b 0

rem Runs the tests of one room and counts what they wrote down about themselves.
:room
echo tests/%~1 1>&2
set /a total=0, executed=0, good=0
dotnet test "tests\%~1" --configuration Release --no-build --nologo --logger "trx;LogFileName=%~1.trx" --logger "console;verbosity=minimal" --results-directory "%results%" --blame-hang-timeout 6min --blame-hang-dump-type none <nul
set "code=%errorlevel%"
if exist "%results%\%~1.trx" call :counters "%results%\%~1.trx"
set /a bad=executed-good
rem A run that broke off counts as one failure even when every finished test passed.
if not "%code%"=="0" if "%bad%"=="0" set bad=1
set /a passed+=good, failed+=bad, skipped+=total-executed
exit /b 0

rem <Counters total="65" executed="65" passed="65" ...
:counters
findstr /c:"<Counters " %1 >"%results%\counters.txt"
set "line= "
for /f "usebackq delims=" %%l in ("%results%\counters.txt") do set "line=%%l"
set "line=%line:"= %"
for /f "tokens=3,5,7" %%a in ("%line%") do set /a total=%%a, executed=%%b, good=%%c
exit /b 0
