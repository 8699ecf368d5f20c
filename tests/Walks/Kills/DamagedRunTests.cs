namespace GanGraph.Walks.Tests.Kills;

/// <summary>A run is killed, and before it is started again one byte of everything that it has
/// left is changed: each is said, kept under another name, and the end is the same.</summary>
public class DamagedRunTests
{
    [Fact]
    public void AByteOfEveryFileChangedAfterAKill_IsSaidAndEndsWithTheSameFiles()
    {
        using Life undisturbed = new();
        using (Victim run = new(undisturbed))
        {
            Assert.True(run.WaitForEnd() == 0, run.Words);
        }

        using Life life = new();
        using (Victim killed = new(life))
        {
            while (!life.Segments("000000-240-*.mov").Any())
            {
                Thread.Sleep(1);
            }

            Assert.NotNull(killed.Kill());
        }

        string[] damaged =
        [
            .. Find(life, "step-00000060.safetensors"), .. Find(life, "000000-240-*.mov"),
            .. Find(life, "*.u8"), .. Find(life, "owner.json"), .. Find(life, "written.txt"),
            .. Directory.GetFiles(Path.Combine(life.Cache, "hashes")),
        ];
        Assert.Equal(2 + 1 + 1 + 4 + 1 + 1, damaged.Length);
        foreach (string path in damaged)
        {
            byte[] bytes = File.ReadAllBytes(path);
            bytes[^(bytes.Length / 3)] ^= 1;
            File.WriteAllBytes(path, bytes);
        }

        using Victim last = new(life);
        Assert.True(last.WaitForEnd() == 0, last.Words);

        foreach (string path in damaged)
        {
            string name = Path.GetFileName(path) + ".damaged";
            Assert.True(last.Words.Contains(name, StringComparison.Ordinal), name + last.Words);
        }

        Assert.Equal(undisturbed.Files(), life.Files().Where(file => !file.Key.EndsWith(
            ".damaged", StringComparison.Ordinal)));
    }

    private static string[] Find(Life life, string name) =>
        Directory.Exists(life.Cache)
            ? Directory.GetFiles(life.Cache, name, SearchOption.AllDirectories)
            : [];
}
