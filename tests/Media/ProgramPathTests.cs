namespace GanGraph.Media.Tests;

public class ProgramPathTests
{
    [Fact]
    public void Find_ProgramOfTheSystem_GivesAFullPathOutOfThePath()
    {
        string name = OperatingSystem.IsWindows() ? "cmd" : "sh";

        string found = ProgramPath.Find(name)!;

        Assert.True(Path.IsPathFullyQualified(found));
        Assert.Contains(
            Path.GetDirectoryName(found),
            Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator));
    }

    /// <summary>.NET itself would find it.</summary>
    [Fact]
    public void Find_ProgramInTheFolderOfThePerson_IsNotFound()
    {
        string name = "gangraph-" + Guid.NewGuid().ToString("N");
        string file = ProgramPath.In(Environment.CurrentDirectory, name);
        File.WriteAllText(file, "");

        Assert.Null(ProgramPath.Find(name));

        File.Delete(file);
    }
}
