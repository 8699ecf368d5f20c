using System.Runtime.CompilerServices;
using GanGraph.Engine;
using GanGraph.Engine.Catalogue;
using GanGraph.Nodes.Effects;

namespace GanGraph.Nodes.Tests;

/// <summary>What holds for every node of the product.</summary>
public class CatalogueTests
{
    private static readonly NodeCatalogue Catalogue =
        NodeCatalogue.From(typeof(EffectNode).Assembly);

    public static TheoryData<string> Names => [.. Catalogue.Names];

    [Fact]
    public void Lock_HoldsEveryPortSettingDefaultAndRange()
    {
        string path = LockFile();
        string now = CatalogueLock.Text(Catalogue);
        IReadOnlyList<string> faults = CatalogueLock.Faults(File.ReadAllText(path), Catalogue);
        if (faults.Count > 0)
        {
            string found = Path.Combine(AppContext.BaseDirectory, "catalogue.lock.json");
            File.WriteAllText(found, now);
            Assert.Fail($"{string.Join('\n', faults)}\nThe lock as it would be now: {found}");
        }

        Assert.Equal(now, File.ReadAllText(path));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Node_TellsThePersonWhatEveryPartOfItIs(string name)
    {
        Assert.True(Catalogue.TryGet(name, out NodeType? type));

        Assert.NotEmpty(type.Summary);
        Assert.All(type.Inputs, port => Assert.NotEmpty(port.Doc));
        Assert.All(type.Outputs, port => Assert.NotEmpty(port.Doc));
        Assert.All(type.Settings, setting => Assert.NotEmpty(setting.Doc));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Node_StartsWithinItsOwnRanges(string name)
    {
        Assert.True(Catalogue.TryGet(name, out NodeType? type));
        Node node = type.Create();

        foreach (Setting setting in NodePorts.Of(node).Settings.Values.Where(s => s.IsNumeric))
        {
            double initial = Convert.ToDouble(
                setting.InitialValue, System.Globalization.CultureInfo.InvariantCulture);
            Assert.InRange(
                initial, setting.Min ?? double.MinValue, setting.Max ?? double.MaxValue);
        }
    }

    private static string LockFile([CallerFilePath] string tests = "") =>
        Path.Combine(Path.GetDirectoryName(tests)!, "catalogue.lock.json");
}
