using System.Text;
using GanGraph.Engine.Caching;

namespace GanGraph.Engine.Tests.Caching;

public sealed class SafeFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gangraph-safe-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Write_NewFile_MakesItsFolder()
    {
        string path = Path.Combine(_folder, "a", "b.txt");

        SafeFile.Write(path, stream => stream.Write(Encoding.UTF8.GetBytes("one")));

        Assert.Equal("one", File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFileSystemEntries(Path.Combine(_folder, "a")));
    }

    [Fact]
    public void Write_OverAFile_KeepsItsUnixPermissions()
    {
        const UnixFileMode shared = UnixFileMode.UserRead | UnixFileMode.UserWrite
            | UnixFileMode.GroupRead | UnixFileMode.GroupWrite;
        string path = Path.Combine(_folder, "b.txt");
        File.WriteAllText(path, "old");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, shared);
        }

        SafeFile.Write(path, stream => stream.Write(Encoding.UTF8.GetBytes("new")));

        Assert.Equal("new", File.ReadAllText(path));
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(path) == shared);
    }

    [Fact]
    public void Write_WriterThrows_LeavesTheOldFileAndNothingElse()
    {
        string path = Path.Combine(_folder, "b.txt");
        File.WriteAllText(path, "old");

        Assert.Throws<FormatException>(() => SafeFile.Write(path, stream =>
        {
            stream.WriteByte(1);
            throw new FormatException();
        }));

        Assert.Equal("old", File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void Write_WhileWriting_TheOldFileIsStillThere()
    {
        string path = Path.Combine(_folder, "b.txt");
        File.WriteAllText(path, "old");

        SafeFile.Write(path, stream =>
        {
            stream.WriteByte((byte)'n');
            Assert.Equal("old", File.ReadAllText(path));
        });

        Assert.Equal("n", File.ReadAllText(path));
    }
}
