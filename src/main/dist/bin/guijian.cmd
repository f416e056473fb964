@echo off
rem Starts guijian on Windows. ASCII only: cmd reads this file in the console's code page.
setlocal
chcp 65001 >nul
set "GUIJIAN_JAVA="
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "GUIJIAN_JAVA=%JAVA_HOME%\bin\java.exe"
if not defined GUIJIAN_JAVA for %%I in (java.exe) do if not "%%~$PATH:I"=="" set "GUIJIAN_JAVA=%%~$PATH:I"
if not defined GUIJIAN_JAVA goto nojava
rem The class-data archive that an earlier run left in the user's cache folder; see src/docs/performance.md.
for %%I in ("%~dp0..") do set "GUIJIAN_HOME=%%~fI" & set "GUIJIAN_NAME=%%~nxI"
set "GUIJIAN_PLACE=%LOCALAPPDATA%\guijian"
if defined XDG_CACHE_HOME set "GUIJIAN_PLACE=%XDG_CACHE_HOME%\guijian"
if defined GUIJIAN_CACHE set "GUIJIAN_PLACE=%GUIJIAN_CACHE%"
set "GUIJIAN_ARCHIVE=%GUIJIAN_PLACE%\%GUIJIAN_NAME%"
set "GUIJIAN_SHARE=-XX:+IgnoreUnrecognizedVMOptions"
if exist "%GUIJIAN_ARCHIVE%.jsa" set "GUIJIAN_SHARE=-XX:SharedArchiveFile=%GUIJIAN_ARCHIVE%.jsa"
if exist "%GUIJIAN_ARCHIVE%.aot" set "GUIJIAN_SHARE=-XX:AOTCache=%GUIJIAN_ARCHIVE%.aot"

rem A double-click, or a file dropped on the icon, runs "cmd /c <this file> ...": then the window has to stay.
set "GUIJIAN_LINE=%cmdcmdline:"=%"
set "GUIJIAN_CLICKED="
if not "%GUIJIAN_LINE:guijian.cmd=%"=="%GUIJIAN_LINE%" set "GUIJIAN_CLICKED=1"
if not defined GUIJIAN_CLICKED goto run
if "%~1"=="" goto page

:run
"%GUIJIAN_JAVA%" -Dfile.encoding=UTF-8 -Djdk.console=java.base -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xlog:disable -XX:+IgnoreUnrecognizedVMOptions "%GUIJIAN_SHARE%" "-Dguijian.archive=%GUIJIAN_ARCHIVE%" -jar "%GUIJIAN_HOME%\guijian.jar" %*
set "GUIJIAN_EXIT=%ERRORLEVEL%"
if defined GUIJIAN_CLICKED pause
exit /b %GUIJIAN_EXIT%

:page
"%GUIJIAN_JAVA%" -Dfile.encoding=UTF-8 -Djdk.console=java.base -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xlog:disable -XX:+IgnoreUnrecognizedVMOptions "%GUIJIAN_SHARE%" "-Dguijian.archive=%GUIJIAN_ARCHIVE%" -jar "%GUIJIAN_HOME%\guijian.jar" serve --open
pause
exit /b %ERRORLEVEL%

:nojava
echo Java was not found. Guijian needs Java 17 or newer (a JRE is enough).
echo Please install Java, or set JAVA_HOME to its folder, and start guijian again.
echo (Mei you zhao dao Java. Qing an zhuang Java 17 huo geng xin de ban ben.)
pause
exit /b 64
