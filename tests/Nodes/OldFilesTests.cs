using System.Runtime.CompilerServices;
using GanGraph.Engine;
using GanGraph.Engine.Binding;
using GanGraph.Engine.Catalogue;
using GanGraph.Engine.Documents;
using GanGraph.Engine.Documents.Comparing;
using GanGraph.Nodes.Effects;
using Newtonsoft.Json.Linq;

namespace GanGraph.Nodes.Tests;

/// <summary>Files of every version of every node that there has been: they load, and mean what
/// they meant. In each file <c>full</c> sets every setting that the version had, <c>bare</c> none,
/// so that it leans on all defaults. Beside it stands what comes of it in the present version,
/// every setting written out.</summary>
public sealed class OldFilesTests
{
    private static readonly NodeCatalogue Catalogue =
        NodeCatalogue.From(typeof(EffectNode).Assembly);

    public static TheoryData<string, int> Versions
    {
        get
        {
            TheoryData<string, int> versions = [];
            foreach (JProperty type in JObject.Parse(
                File.ReadAllText(Path.Combine(Tests(), "catalogue.lock.json"))).Properties())
            {
                for (int version = 1; version <= (int)type.Value["version"]!; version++)
                {
                    versions.Add(type.Name, version);
                }
            }

            return versions;
        }
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void OldFile_MeansWhatItMeant(string type, int version)
    {
        string old = Path.Combine(Tests(), "Old", $"{type}.v{version}.json");
        Assert.True(
            File.Exists(old),
            $"{old} is missing. Write a graph with two muted {type} nodes of version {version} "
            + "into it: full with a value of its own for every setting, bare with none.");
        List<Problem> problems = [];
        GraphDocument document = GraphDocument.Load(old, problems)!;
        // Where the wires begin is nobody's business here, and defaults alone need not go together.
        problems.AddRange(GraphBinder.Faults(document, Catalogue)
            .Where(problem => problem.Where is not ("nodes.source.type" or "nodes.bare")));
        Assert.Empty(problems);
        AssertCovers(document, type, version);

        string now = WrittenOut(document).ToCanonicalText(Catalogue);

        string expected = Path.ChangeExtension(old, ".expected.json");
        if (!File.Exists(expected) || File.ReadAllText(expected) != now)
        {
            string found = Path.Combine(AppContext.BaseDirectory, Path.GetFileName(expected));
            File.WriteAllText(found, now);
            Assert.Fail($"{old} does not mean what {expected} says. If a migration has given "
                + $"settings other names, this is what it would be now: {found}");
        }
    }

    [Fact]
    public void OldFiles_BelongToAVersionThatThereWas() => Assert.All(
        Directory.EnumerateFiles(Path.Combine(Tests(), "Old")),
        file => Assert.Contains(
            Path.GetFileName(file).Split('.')[..2] is [string type, ['v', .. string number]]
                ? (type, int.Parse(number))
                : ("", 0),
            Versions.Select(row => ((string)row[0], (int)row[1]))));

    private static void AssertCovers(GraphDocument document, string type, int version)
    {
        NodeEntry full = document.Node("full")!;
        NodeEntry bare = document.Node("bare")!;
        Assert.Equal((type, version), (full.Type, full.Version));
        Assert.Equal((type, version), (bare.Type, bare.Version));
        Assert.Null(bare.Set);
        Assert.True(Catalogue.TryGet(type, out NodeType? present));
        if (version < present.Version)
        {
            return;
        }

        foreach (Setting setting in present.Ports.Settings.Values)
        {
            JToken? value = full.Set?[setting.Name];
            Assert.True(value is not null, $"full does not set {setting.Name}.");
            Assert.NotEqual(
                InForce.OfSetting(setting, null, true)!.ToString(),
                InForce.OfSetting(setting, value, true)!.ToString());
        }

        Assert.Equal(
            present.Ports.Inputs.Keys.Order(),
            (full.In?.Properties().Select(wire => wire.Name) ?? []).Order());
    }

    private static GraphDocument WrittenOut(GraphDocument document)
    {
        GraphDocument written = document.Copy();
        foreach (NodeEntry node in written.Nodes)
        {
            if (!Catalogue.TryGet(node.Type, out NodeType? type))
            {
                continue;
            }

            Assert.Null(NodeMigration.Raise(
                node.Json, type.Create(), node.Version!.Value, type.Version));
            JObject set = node.Set ?? [];
            node.Json["set"] = set;
            foreach (Setting setting in type.Ports.Settings.Values)
            {
                node.Set![setting.Name] =
                    InForce.OfSetting(setting, set[setting.Name], hasDefault: true);
            }
        }

        return written;
    }

    private static string Tests([CallerFilePath] string tests = "") =>
        Path.GetDirectoryName(tests)!;
}
