using System.Xml.Linq;

namespace GanGraph.House.Tests;

/// <summary>Which project may refer to which: everything else is a crooked house.</summary>
public class ArrowsTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["GanGraph.Engine"] = [],
        ["GanGraph.Torch"] = [],
        ["GanGraph.Media"] = [],
        ["GanGraph.Values"] = ["GanGraph.Engine", "GanGraph.Torch", "GanGraph.Media"],
        ["GanGraph.Learning"] = ["GanGraph.Torch", "GanGraph.Values"],
        ["GanGraph.Nodes"] =
            ["GanGraph.Engine", "GanGraph.Values", "GanGraph.Media", "GanGraph.Learning"],
        ["GanGraph.Editor"] = ["GanGraph.Engine"],
        ["GanGraph.Editor.Viewers"] =
        [
            "GanGraph.Editor", "GanGraph.Engine", "GanGraph.Values", "GanGraph.Media",
            "GanGraph.Torch", "GanGraph.Learning",
        ],
    };

    private static readonly Dictionary<string, string[]> AllowedPackages = new()
    {
        ["GanGraph.Engine"] = ["Newtonsoft.Json"],
        ["GanGraph.Editor"] = ["Newtonsoft.Json"],
    };

    private static readonly string[] CompositionRoots =
        ["GanGraph.Cli", "GanGraph.Editor.Browser", "GanGraph.Editor.Desktop", "GanGraph.Bench"];

    public static TheoryData<string> Projects => [.. Checkout.Projects];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Project_RefersOnlyWhereItMay(string project)
    {
        string name = Path.GetFileNameWithoutExtension(project);
        if (CompositionRoots.Contains(name) || name.EndsWith(".Tests", StringComparison.Ordinal))
        {
            return;
        }

        Assert.True(Allowed.ContainsKey(name), $"{project} is no room of the house.");
        Assert.Empty(References(project).Except(Allowed[name]));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Project_TakesOnlyPackagesItMay(string project)
    {
        string name = Path.GetFileNameWithoutExtension(project);
        if (AllowedPackages.TryGetValue(name, out string[]? may))
        {
            Assert.Empty(Packages(project)
                .Select(p => (string?)p.Attribute("Include")).Except(may));
        }
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Project_LeavesVersionsToTheCentralFile(string project) =>
        Assert.All(Packages(project), p => Assert.Null(p.Attribute("Version")));

    [Fact]
    public void Solution_HoldsEveryProject()
    {
        string solution = Checkout.Read("GanGraph.sln").Replace('\\', '/');
        Assert.All(Checkout.Projects, p => Assert.Contains($"\"{p}\"", solution));
    }

    private static IEnumerable<string> References(string project) =>
        Elements(project, "ProjectReference")
            .Select(r => Path.GetFileNameWithoutExtension((string)r.Attribute("Include")!));

    private static IEnumerable<XElement> Packages(string project) =>
        Elements(project, "PackageReference");

    private static IEnumerable<XElement> Elements(string project, string name) =>
        XDocument.Parse(Checkout.Read(project)).Descendants(name);
}
