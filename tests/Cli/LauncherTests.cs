using System.Diagnostics;

namespace GanGraph.Cli.Tests;

/// <summary>The scripts at the root of the checkout.</summary>
public class LauncherTests
{
    [Theory]
    [InlineData("gangraph")]
    [InlineData("test")]
    [InlineData(".ci/run")]
    [InlineData("tests/Bench/run")]
    [InlineData("eng/setup.sh")]
    public void Script_IsSoundBash(string script)
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        using Process bash = Process.Start("bash", ["-n", Path.Combine(Root(), script)]);
        bash.WaitForExit();

        Assert.Equal(0, bash.ExitCode);
    }

    [Theory]
    [InlineData("gangraph")]
    [InlineData("test")]
    [InlineData(".ci/run")]
    [InlineData("tests/Bench/run")]
    public void Script_MayBeStarted(string script) => Assert.True(OperatingSystem.IsWindows()
        || File.GetUnixFileMode(Path.Combine(Root(), script)).HasFlag(UnixFileMode.UserExecute));

    private static string Root()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "GanGraph.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }
}
