using System.Diagnostics;
using System.Globalization;

namespace GanGraph.Cli.Tests.Faults;

/// <summary>A disk in memory that a test may fill up.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly string _folder;

    private SmallDisk(string folder) => _folder = folder;

    private string Filler => Path.Combine(_folder, "filler");

    /// <summary>Makes one; null, and a printed reason, where that is not allowed.</summary>
    public static SmallDisk? TryMake(string folder, int kilobytes, bool readOnly = false)
    {
        Directory.CreateDirectory(folder);
        if (!OperatingSystem.IsLinux())
        {
            Console.WriteLine("Left out: small disks are made on Linux only.");
            return null;
        }

        string options = string.Create(
            CultureInfo.InvariantCulture,
            $"size={kilobytes}k,mode=1777{(readOnly ? ",ro" : "")}");
        if (Ran("mount", "-t", "tmpfs", "-o", options, "tmpfs", folder)
            || Ran("sudo", "-n", "mount", "-t", "tmpfs", "-o", options, "tmpfs", folder))
        {
            return new SmallDisk(folder);
        }

        Console.WriteLine("Left out: this user may not mount a small disk.");
        return null;
    }

    /// <summary>Fills it up but for some room.</summary>
    public void Fill(int kilobytesLeft)
    {
        using FileStream file = new(Filler, FileMode.Create, FileAccess.Write, FileShare.None, 0);
        byte[] page = new byte[4096];
        try
        {
            while (true)
            {
                file.Write(page);
            }
        }
        catch (IOException)
        {
            file.SetLength(Math.Max(0, new FileInfo(Filler).Length - (kilobytesLeft * 1024)));
        }
    }

    /// <summary>Makes room again.</summary>
    public void Empty() => File.Delete(Filler);

    public void Dispose()
    {
        if (!Ran("umount", _folder))
        {
            Ran("sudo", "-n", "umount", _folder);
        }
    }

    private static bool Ran(params string[] command)
    {
        try
        {
            using Process process = Process.Start(new ProcessStartInfo(command[0], command[1..])
            {
                RedirectStandardError = true,
            })!;
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false; // there is no such program
        }
    }
}
