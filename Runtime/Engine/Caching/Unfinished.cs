using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace GanGraph.Engine.Caching;

/// <summary>Names for files and folders that are being made, which tell the machine and the
/// process; and an end to those that a killed process left behind.</summary>
/// <remarks>Whatever writes files uses names of this form:
/// <c>.name.machine-process-born-number.part.extension</c>, the machine as the first 8 digits of
/// the SHA-256 of its name, the birth of the process in seconds since 1970.</remarks>
internal static partial class Unfinished
{
    private static readonly TimeSpan Old = TimeSpan.FromDays(1);
    private static readonly TimeSpan Quiet = TimeSpan.FromHours(1);
    private static readonly string Machine = Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(Environment.MachineName)))[..8];

    private static readonly long OwnBirth = Birth(Environment.ProcessId) ?? 0;
    private static long _count;

    /// <summary>A temporary name beside a file or folder; no two are alike.</summary>
    /// <param name="path">Full path of what is being made.</param>
    public static string NameOf(string path) => Path.Combine(
        Path.GetDirectoryName(path)!,
        string.Create(
            CultureInfo.InvariantCulture,
            $".{Path.GetFileName(path)}.{Machine}-{Environment.ProcessId}-{OwnBirth}-"
            + $"{Interlocked.Increment(ref _count)}.part"));

    /// <summary>Whether a name is one that <see cref="NameOf"/> gives.</summary>
    public static bool IsName(string name) => Name().IsMatch(name);

    /// <summary>Deletes from a folder what processes of this machine that are gone have left,
    /// and what those of other machines have not touched for a day. What cannot be deleted stays
    /// for a later run.</summary>
    /// <param name="folder">The folder; it need not exist, and is not followed when it is a link.
    /// </param>
    /// <param name="inside">Whether to look into the folders inside, too.</param>
    public static void Sweep(string folder, bool inside = false)
    {
        if (!Directory.Exists(folder)
            || File.GetAttributes(folder).HasFlag(FileAttributes.ReparsePoint))
        {
            return;
        }

        EnumerationOptions how = new()
        {
            RecurseSubdirectories = inside,
            AttributesToSkip = FileAttributes.ReparsePoint,
        };
        Dictionary<int, long?> births = [];
        foreach (FileSystemInfo found in new DirectoryInfo(folder)
            .EnumerateFileSystemInfos(".*.part*", how).ToList())
        {
            if (Name().Match(found.Name) is { Success: true } name && IsLeft(found, name, births))
            {
                Delete(found);
            }
        }
    }

    /// <summary>Deletes a folder: first it gets a temporary name, so that a kill leaves all of it
    /// or what the next run sweeps.</summary>
    /// <returns>Whether all of it is deleted.</returns>
    public static bool Discard(string folder)
    {
        string part = NameOf(folder);
        Directory.Move(folder, part);
        return Delete(new DirectoryInfo(part));
    }

    private static bool IsLeft(
        FileSystemInfo found, Match name, Dictionary<int, long?> births)
    {
        TimeSpan untouched = DateTime.UtcNow - found.LastWriteTimeUtc;
        if (name.Groups["machine"].Value != Machine)
        {
            return untouched > Old;
        }

        int writer = int.Parse(name.Groups["process"].Value, CultureInfo.InvariantCulture);
        if (!births.TryGetValue(writer, out long? birth))
        {
            birth = Birth(writer);
            births.Add(writer, birth);
        }

        // Another birth is another process of the same number, or the clock has been set.
        long born = long.Parse(name.Groups["born"].Value, CultureInfo.InvariantCulture);
        return birth is null || (Math.Abs(birth.Value - born) > 2 && untouched > Quiet);
    }

    private static bool Delete(FileSystemInfo left)
    {
        try
        {
            if (left is DirectoryInfo folder)
            {
                folder.Delete(recursive: true);
            }
            else
            {
                left.Delete();
            }

            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A program that the dead one had started may still hold it; another run sweeps too.
            return false;
        }
    }

    /// <summary>When a process was born, in seconds since 1970; null when there is none.
    /// </summary>
    private static long? Birth(int id)
    {
        try
        {
            using Process process = Process.GetProcessById(id);
            return new DateTimeOffset(process.StartTime).ToUnixTimeSeconds();
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException
            or Win32Exception)
        {
            return null;
        }
    }

    [GeneratedRegex(
        @"^\..+\.(?<machine>[0-9a-f]{8})-(?<process>\d{1,9})-(?<born>\d{1,18})-\d{1,18}"
        + @"\.part(\.[A-Za-z0-9]+)?$")]
    private static partial Regex Name();
}
