using System.Globalization;
using System.Text;
using GanGraph.Engine.Caching;

namespace GanGraph.Engine.Tests.Caching;

/// <summary>The program of this assembly: writes records into a folder until it is killed.
/// </summary>
internal static class CacheWriter
{
    public const string Keys = "abc";

    public const string ProgressFile = "progress";

    public static int Main(string[] arguments)
    {
        if (arguments is not [string folder])
        {
            return 2;
        }

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
