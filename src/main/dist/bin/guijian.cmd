@echo off
rem Starts guijian on Windows. ASCII only: cmd reads this file in the console's code page.
setlocal
chcp 65001 >nul
for %%I in ("%~dp0..") do (
    set "GUIJIAN_HOME=%%~fI"
    set "GUIJIAN_NAME=%%~nxI"
)

rem The Explorer runs a double-click, or files dropped on the icon, as: cmd /c ""...\guijian.cmd" C:\a.xlsx "C:\b c.xlsx"".
rem Then the window has to stay. Whoever names a command, or a file in its folder, has a window or needs none.
set "GUIJIAN_FIRST=%~1"
set "GUIJIAN_CLICKED="
if not defined cmdcmdline goto java
set "GUIJIAN_LINE=%cmdcmdline:"=?%"
if "%GUIJIAN_LINE:guijian.cmd? =%"=="%GUIJIAN_LINE%" goto java
if not defined GUIJIAN_FIRST set "GUIJIAN_CLICKED=page"
if not defined GUIJIAN_FIRST goto java
if "%GUIJIAN_FIRST:~1,1%"==":" set "GUIJIAN_CLICKED=files"
if "%GUIJIAN_FIRST:~0,2%"=="\\" set "GUIJIAN_CLICKED=files"

:java
rem The Java that came with the program, then JAVA_HOME, then the first of the path.
set "GUIJIAN_JAVA=%GUIJIAN_HOME%\runtime\bin\java.exe"
if exist "%GUIJIAN_JAVA%" goto share
set "GUIJIAN_JAVA="
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "GUIJIAN_JAVA=%JAVA_HOME%\bin\java.exe"
if not defined GUIJIAN_JAVA for %%I in (java.exe) do if not "%%~$PATH:I"=="" set "GUIJIAN_JAVA=%%~$PATH:I"
if not defined GUIJIAN_JAVA goto nojava

:share
rem The class-data archive that an earlier run left in the user's cache folder; see src/docs/performance.md.
set "GUIJIAN_PLACE=%LOCALAPPDATA%\guijian"
if defined XDG_CACHE_HOME set "GUIJIAN_PLACE=%XDG_CACHE_HOME%\guijian"
if defined GUIJIAN_CACHE set "GUIJIAN_PLACE=%GUIJIAN_CACHE%"
set "GUIJIAN_ARCHIVE=%GUIJIAN_PLACE%\%GUIJIAN_NAME%"
set "GUIJIAN_SHARE=-XX:+IgnoreUnrecognizedVMOptions"
if exist "%GUIJIAN_ARCHIVE%.jsa" set "GUIJIAN_SHARE=-XX:SharedArchiveFile=%GUIJIAN_ARCHIVE%.jsa"
if exist "%GUIJIAN_ARCHIVE%.aot" set "GUIJIAN_SHARE=-XX:AOTCache=%GUIJIAN_ARCHIVE%.aot"
set "GUIJIAN_OPTIONS=-Dfile.encoding=UTF-8 -Djdk.console=java.base -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xlog:disable -Dsun.reflect.inflationThreshold=1000 -XX:+IgnoreUnrecognizedVMOptions"
if defined GUIJIAN_CLICKED goto %GUIJIAN_CLICKED%
"%GUIJIAN_JAVA%" %GUIJIAN_OPTIONS% "%GUIJIAN_SHARE%" "-Dguijian.archive=%GUIJIAN_ARCHIVE%" -jar "%GUIJIAN_HOME%\guijian.jar" %*
exit /b %ERRORLEVEL%

:files
rem The Explorer puts no quotes about a name with "&" but without blanks: cmd ends the arguments there, so they are taken from
rem its own command line, and "exit" keeps it from running the rest of the name.
set "GUIJIAN_FILES=%GUIJIAN_LINE:*guijian.cmd? =%"
set "GUIJIAN_FILES=%GUIJIAN_FILES:~0,-1%"
set "GUIJIAN_FILES=%GUIJIAN_FILES:^=^^%"
set "GUIJIAN_FILES=%GUIJIAN_FILES:!=^!%"
set GUIJIAN_QUOTE="
setlocal EnableDelayedExpansion
set "GUIJIAN_FILES=%GUIJIAN_FILES:?=!GUIJIAN_QUOTE!%!GUIJIAN_NOTHING!"
"!GUIJIAN_JAVA!" %GUIJIAN_OPTIONS% "!GUIJIAN_SHARE!" "-Dguijian.archive=!GUIJIAN_ARCHIVE!" -jar "!GUIJIAN_HOME!\guijian.jar" !GUIJIAN_FILES!
goto stay

:page
"%GUIJIAN_JAVA%" %GUIJIAN_OPTIONS% "%GUIJIAN_SHARE%" "-Dguijian.archive=%GUIJIAN_ARCHIVE%" -jar "%GUIJIAN_HOME%\guijian.jar" serve --open

:stay
set "GUIJIAN_EXIT=%ERRORLEVEL%"
pause
exit %GUIJIAN_EXIT%

:nojava
echo Java was not found. Guijian needs Java 17 or newer (a JRE is enough).
echo Please install Java, or set JAVA_HOME to its folder, and start guijian again.
echo (Mei you zhao dao Java. Qing an zhuang Java 17 huo geng xin de ban ben.)
if defined GUIJIAN_CLICKED pause
exit /b 64
