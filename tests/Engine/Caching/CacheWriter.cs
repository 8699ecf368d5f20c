using System.Diagnostics;
using System.Globalization;
using System.Text;
using GanGraph.Engine.Caching;
using GanGraph.Engine.Caching.Keeping;

namespace GanGraph.Engine.Tests.Caching;

/// <summary>The program of this assembly, which the tests start in order to kill it: writes
/// records into a folder, uses a folder of a cache, or removes what a cache holds.</summary>
internal static class CacheWriter
{
    public const string Keys = "abc";

    public const string ProgressFile = "progress";

    public static int Main(string[] arguments) => arguments switch
    {
        [string folder] => Write(folder),
        ["mark", string locks, string name] => Mark(locks, name),
        ["remove", string cache] => Remove(cache),
        _ => 2,
    };

    /// <summary>Starts the program.</summary>
    public static Process Start(params string[] arguments)
    {
        string host = Environment.ProcessPath!;
        bool isHost = Path.GetFileNameWithoutExtension(host)
            .Equals("dotnet", StringComparison.OrdinalIgnoreCase);
        return Process.Start(new ProcessStartInfo(
            isHost ? host : "dotnet",
            ["exec", typeof(CacheWriter).Assembly.Location, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
    }

    private static int Mark(string locks, string name)
    {
        using UseMark mark = UseMark.Set(locks, name, default);
        Console.WriteLine("marked");
        Console.In.ReadToEnd();
        return 0;
    }

    private static int Remove(string path)
    {
        CacheFolder cache = new(path);
        IReadOnlyList<CacheEntry> entries = cache.Entries();
        Console.WriteLine("begins");
        return entries.All(entry => cache.TryRemove(entry, out _)) ? 0 : 1;
    }

    private static int Write(string folder)
    {
        using ArtifactLock? held = ArtifactLock.TryTake(folder, "a");
        SinkRecords records = new(folder);
        string progress = Path.Combine(folder, ProgressFile);
        long count = File.Exists(progress)
            ? long.Parse(File.ReadAllText(progress), CultureInfo.InvariantCulture)
            : 0;
        while (held is not null)
        {
            count++;
            foreach (char key in Keys)
            {
                records.Write(SinkRecordsTests.Sample(key) with { End = count });
            }

            byte[] text = Encoding.UTF8.GetBytes(count.ToString(CultureInfo.InvariantCulture));
            SafeFile.Write(progress, stream => stream.Write(text));
        }

        return 1;
    }
}
