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
    public void Of_DamagedNote_IsReadAnew()
    {
        using GraphFolder folder = new();
        string file = folder.Write("abc", "abc");
        File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddMinutes(-1));
        string notes = Path.Combine(folder.Folder, "hashes");
        new ContentHashes(notes).Of(file);
        File.WriteAllText(Directory.GetFiles(notes).Single(), "cut");

        Assert.Equal(HashOfAbc, new ContentHashes(notes).Of(file));
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
