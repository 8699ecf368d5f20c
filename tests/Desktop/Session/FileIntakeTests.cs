using GanGraph.Editor.Desktop.Session;

namespace GanGraph.Editor.Desktop.Tests.Session;

public sealed class FileIntakeTests : IDisposable
{
    private readonly string _folder =
        Directory.CreateTempSubdirectory("gangraph-intake-").FullName;

    private string Graph => Path.Combine(_folder, "graph");

    private string Roots => Path.Combine(_folder, "roots");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Bring_FileBesideTheGraph_NamesItFromThere()
    {
        string file = Make("graph/deep/clip.avi", "x");
        Assert.Equal("deep/clip.avi", Intake().Bring(file));
    }

    [Fact]
    public void Bring_FileInARoot_LeavesItThere()
    {
        string file = Make("roots/clip.avi", "x");
        Assert.Equal(file, Intake().Bring(file));
        Assert.False(Directory.Exists(Path.Combine(Graph, "media")));
    }

    [Fact]
    public void Bring_FileFromElsewhere_CopiesItNeverOverAnother()
    {
        Make("graph/x.json", "");
        Assert.Equal("media/clip.avi", Intake().Bring(Make("one/clip.avi", "one")));
        Assert.Equal("media/clip-2.avi", Intake().Bring(Make("two/clip.avi", "two")));
        Assert.Equal("media/clip.avi", Intake().Bring(Make("again/clip.avi", "one")));
        Assert.Equal("one", File.ReadAllText(Path.Combine(Graph, "media", "clip.avi")));
        Assert.Equal("two", File.ReadAllText(Path.Combine(Graph, "media", "clip-2.avi")));
    }

    [Fact]
    public void Bring_FolderWithTheSameBeginning_IsElsewhere()
    {
        Make("graph/x.json", "");
        Assert.Equal("media/clip.avi", Intake().Bring(Make("graph-old/clip.avi", "x")));
    }

    private FileIntake Intake() => new(Graph, [Roots]);

    private string Make(string path, string content)
    {
        string full = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, content);
        return full;
    }
}
