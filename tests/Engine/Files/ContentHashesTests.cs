using GanGraph.Engine.Files;

namespace GanGraph.Engine.Tests.Files;

public sealed class ContentHashesTests
{
    private const string HashOfAbc =
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    [Fact]
    public void Of_File_IsItsSha256()
    {
        using GraphFolder folder = new();

        Assert.Equal(HashOfAbc, new ContentHashes(null).Of(folder.Write("abc", "abc")));
    }

    [Fact]
    public void Of_SameFileTwice_IsRemembered()
    {
        using GraphFolder folder = new();
        string file = folder.Write("abc", "abc");
        DateTime time = DateTime.UtcNow.AddMinutes(-1);
        File.SetLastWriteTimeUtc(file, time);
        ContentHashes hashes = new(Path.Combine(folder.Folder, "hashes"));
        hashes.Of(file);
        File.WriteAllText(file, "xyz");

        File.SetLastWriteTimeUtc(file, time);
        Assert.Equal(HashOfAbc, hashes.Of(file));
        File.SetLastWriteTimeUtc(file, time.AddSeconds(1));
        Assert.NotEqual(HashOfAbc, hashes.Of(file));
    }

    [Fact]
    public void Of_FileChangedAMomentAgo_IsNotRemembered()
    {
        using GraphFolder folder = new();
        string file = folder.Write("abc", "xyz");
        File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddMinutes(1));
        DateTime time = File.GetLastWriteTimeUtc(file);
        ContentHashes hashes = new(Path.Combine(folder.Folder, "hashes"));
        hashes.Of(file);
        File.WriteAllText(file, "abc");
        File.SetLastWriteTimeUtc(file, time);

        Assert.Equal(HashOfAbc, hashes.Of(file));
    }

    [Fact]
    public void Of_FolderWithALinkToItself_Ends()
    {
        using GraphFolder folder = new();
        folder.Write("pictures/a.png", "1");
        string before = new ContentHashes(null).Of(Path.Combine(folder.Folder, "pictures"));
        Directory.CreateSymbolicLink(
            Path.Combine(folder.Folder, "pictures", "again"), folder.Folder);

        Assert.Equal(
            before, new ContentHashes(null).Of(Path.Combine(folder.Folder, "pictures")));
    }

    [Fact]
    public void Of_NoteCutOrChangedAnywhere_IsSetAsideSaidAndReadAnew()
    {
        using GraphFolder folder = new();
        string file = folder.Write("abc", "abc");
        File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddMinutes(-1));
        string notes = Path.Combine(folder.Folder, "hashes");
        new ContentHashes(notes).Of(file);
        string note = Directory.GetFiles(notes).Single();
        byte[] whole = File.ReadAllBytes(note);
        for (int at = 0; at < whole.Length; at++)
        {
            byte[] changed = [.. whole];
            changed[at] ^= 1;
            foreach (byte[] damaged in new[] { whole[..at], changed })
            {
                File.WriteAllBytes(note, damaged);
                List<string> said = [];

                Assert.Equal(HashOfAbc, new ContentHashes(notes, said.Add).Of(file));

                Assert.Contains("of abc in the cache is damaged", Assert.Single(said));
                Assert.Equal(damaged, File.ReadAllBytes(note + ".damaged"));
                Assert.Equal(whole, File.ReadAllBytes(note));
            }
        }
    }

    [Fact]
    public void Of_NoteOfAnotherFile_IsNotTrusted()
    {
        using GraphFolder folder = new();
        string[] files = [folder.Write("abc", "abc"), folder.Write("xyz", "xyz")];
        string notes = Path.Combine(folder.Folder, "hashes");
        foreach (string file in files)
        {
            File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddMinutes(-1));
            new ContentHashes(notes).Of(file);
        }

        string[] found = Directory.GetFiles(notes);
        byte[] first = File.ReadAllBytes(found[0]);
        File.Copy(found[1], found[0], overwrite: true);
        File.WriteAllBytes(found[1], first);

        Assert.Equal(HashOfAbc, new ContentHashes(notes, _ => { }).Of(files[0]));
    }

    [Fact]
    public void Of_DamagedNoteAndNobodyToTell_IsPassedOverAndStays()
    {
        using GraphFolder folder = new();
        string file = folder.Write("abc", "abc");
        File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddMinutes(-1));
        string notes = Path.Combine(folder.Folder, "hashes");
        new ContentHashes(notes).Of(file);
        string note = Directory.GetFiles(notes).Single();
        File.WriteAllText(note, new string('0', 64));

        Assert.Equal(HashOfAbc, new ContentHashes(notes).Of(file));

        Assert.Equal(new string('0', 64), File.ReadAllText(note));
    }

    [Fact]
    public void Of_NotesCannotBeWritten_HashesAllTheSame()
    {
        using GraphFolder folder = new();
        string file = folder.Write("abc", "abc");
        File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddMinutes(-1));

        Assert.Equal(HashOfAbc, new ContentHashes(Path.Combine(file, "hashes")).Of(file));
    }
}
