using System.Diagnostics;
using System.Globalization;
using GanGraph.Engine.Caching;

namespace GanGraph.Engine.Tests.Caching;

public sealed class KilledTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gangraph-kill-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void WriterKilledAnywhere_LeavesWholeRecordsAndFreeLocks()
    {
        Random random = new(5);
        long last = 0;
        for (int round = 0; round < 4; round++)
        {
            using Process child = CacheWriter.Start(_folder);
            while (Progress() <= last)
            {
                Assert.False(child.HasExited, "The writer ended by itself.");
                Thread.Sleep(5);
            }

            Thread.Sleep(random.Next(20));
            Assert.Null(ArtifactLock.TryTake(_folder, "a"));
            child.Kill();
            child.WaitForExit();

            foreach (char key in CacheWriter.Keys)
            {
                SinkRecord? record =
                    new SinkRecords(_folder).Read(new string(key, 64), out bool damaged);
                Assert.False(damaged);
                last = Math.Max(last, record?.End ?? 0);
            }

            using ArtifactLock? free = ArtifactLock.TryTake(_folder, "a");
            Assert.NotNull(free);
        }

        Assert.True(last > 0);
    }

    private long Progress()
    {
        string file = Path.Combine(_folder, CacheWriter.ProgressFile);
        return File.Exists(file)
            ? long.Parse(File.ReadAllText(file), CultureInfo.InvariantCulture)
            : 0;
    }
}
