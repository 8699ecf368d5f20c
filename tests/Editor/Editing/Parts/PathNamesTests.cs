using GanGraph.Editor.Editing.Parts;

namespace GanGraph.Editor.Tests.Editing.Parts;

public class PathNamesTests
{
    [Theory]
    [InlineData("nodes.walk.set.loop", new[] { "nodes", "walk", "set", "loop" })]
    [InlineData("meta['odd.one']", new[] { "meta", "odd.one" })]
    [InlineData("['a b']['it\\'s'].c", new[] { "a b", "it's", "c" })]
    [InlineData("a..b", new string[0])]
    [InlineData("a['b", new string[0])]
    [InlineData("a['b']c", new string[0])]
    public void Read_Path_GivesItsNames(string path, string[] names) =>
        Assert.Equal(names, PathNames.Read(path));
}
