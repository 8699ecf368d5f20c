using System.ComponentModel;
using System.Diagnostics;
using GanGraph.Media;

namespace GanGraph.Editor.Browser.Starting;

/// <summary>The browser of the person at this machine.</summary>
internal static class BrowserWindow
{
    /// <summary>Opens an address.</summary>
    /// <param name="address">Makes the address; others on the machine may see it in the list of
    /// programs, so it must be good for one visit only.</param>
    /// <returns>Whether there is somebody at this machine and a browser.</returns>
    public static bool Open(Func<string> address)
    {
        if (!HasScreen())
        {
            return false;
        }

        try
        {
            using Process? started = Process.Start(How(address()));
            return started is not null || OperatingSystem.IsWindows();
        }
        catch (Exception e) when (e is Win32Exception or FileNotFoundException)
        {
            // No program that opens addresses: the person opens the printed one by hand.
            return false;
        }
    }

    private static bool HasScreen() => OperatingSystem.IsWindows() || OperatingSystem.IsMacOS()
        ? !Has("SSH_CONNECTION")
        : !Has("SSH_CONNECTION") && (Has("DISPLAY") || Has("WAYLAND_DISPLAY"));

    private static ProcessStartInfo How(string address)
    {
        if (OperatingSystem.IsWindows())
        {
            return new ProcessStartInfo(address) { UseShellExecute = true };
        }

        // What the opener says would stand between our own lines.
        string opener = OperatingSystem.IsMacOS() ? "open" : "xdg-open";
        string path = ProgramPath.Find(opener)
            ?? throw new FileNotFoundException("It lies nowhere on the PATH.", opener);
        return new ProcessStartInfo(path, [address])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
    }

    private static bool Has(string variable) =>
        !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(variable));
}
