using System.Text;
using GanGraph.Engine.Documents;

namespace GanGraph.Engine.Tests.Documents;

public sealed class GraphDocumentTests
{
    [Fact]
    public void Parse_Example_GivesTypedAccess()
    {
        using GraphFolder folder = new();

        GraphDocument document = folder.Parse(ExampleGraph.Text);

        Assert.Empty(folder.Problems);
        Assert.True(document.IsSound);
        Assert.Equal(folder.Folder, document.Folder);
        Assert.Equal("Study on fear, 2/3", document.Title);
        Assert.Equal(7, document.Settings.Seed);
        Assert.Equal(new FrameRate(30), document.Settings.Rate);
        Assert.Equal((256, 256), (document.Settings.Width, document.Settings.Height));
        Assert.Equal(AssetKind.Video, document.Asset("clip")!.Kind);
        Assert.Equal(["frames.path"], document.Param("film")!.To);
        Assert.Equal(0.9, document.Param("wild")!.Max);
        Assert.Equal("train.generator", (string?)document.Node("walk")!.In!["generator"]);
        Assert.Equal(5, document.Nodes.Count());
        Assert.NotNull(document.Layout);
    }

    [Theory]
    [InlineData("\"fps\": 29.97", 30000, 1001)]
    [InlineData("\"fps\": \"24\"", 24, 1)]
    [InlineData("\"seed\": 1", 30, 1)]
    public void Rate_Written_IsRead(string settings, int numerator, int denominator)
    {
        using GraphFolder folder = new();

        GraphDocument document = folder.Parse(
            "{ \"format\": \"gangraph/1\", \"settings\": { " + settings + " } }");

        Assert.Equal(new FrameRate(numerator, denominator), document.Settings.Rate);
    }

    [Theory]
    [InlineData("{ \"x\": 1 }", "1:1 format.unknown")]
    [InlineData("{ \"format\": \"comfy\" }", "1:13 format.unknown")]
    [InlineData("{ \"format\": \"gangraph/2\", \"nodes\": 3 }", "1:13 format.newer")]
    public void Parse_OtherFormat_IsSaidAlone(string text, string place)
    {
        using GraphFolder folder = new();

        Assert.False(folder.Parse(text).IsSound);
        Assert.Equal([place], folder.Places);
    }

    [Theory]
    [InlineData("\"node\": {}", "2:1 field.unknown")]
    [InlineData("\"nodes\": []", "2:10 json.type")]
    [InlineData("\"nodes\": { \"a\": 1 }", "2:17 json.type")]
    [InlineData("\"nodes\": { \"a\": {} }", "2:12 json.type")]
    [InlineData("\"nodes\": { \"a\": { \"type\": 1 } }", "2:27 json.type")]
    [InlineData("\"nodes\": { \"a.b\": { \"type\": \"A\" } }", "2:12 node.id")]
    [InlineData("\"nodes\": { \"a\": { \"type\": \"A\", \"v\": 0 } }", "2:37 json.type")]
    [InlineData("\"nodes\": { \"a\": { \"type\": \"A\", \"set\": [] } }", "2:39 json.type")]
    [InlineData("\"nodes\": { \"a\": { \"type\": \"A\", \"mode\": \"mut\" } }", "2:40 node.mode")]
    [InlineData("\"nodes\": { \"a\": { \"type\": \"A\", \"in\": { \"x\": 3 }}}", "2:45 json.type")]
    [InlineData("\"params\": { \"p\": {} }", "2:13 json.type")]
    [InlineData("\"params\": { \"p\": { \"to\": [\"a.b\", 3] } }", "2:34 json.type")]
    [InlineData("\"assets\": { \"p\": { \"path\": \"a\", \"sha256\": \"12\" } }", "2:43 json.type")]
    [InlineData("\"assets\": { \"p\": { \"path\": \"a\", \"kind\": \"vid\" } }", "2:41 asset.kind")]
    [InlineData("\"settings\": { \"seed\": 1.5 }", "2:23 settings.value")]
    [InlineData("\"settings\": { \"fps\": \"fast\" }", "2:22 settings.value")]
    [InlineData("\"settings\": { \"width\": -1 }", "2:24 settings.value")]
    [InlineData("\"meta\": { \"é🎬\": 1, \"x\": 1e999 }", "2:26 json.number")]
    [InlineData("\"settings\": { \"heigth\": 1 }", "2:15 field.unknown")]
    public void Parse_OutOfShape_SaysWhere(string rest, string place)
    {
        using GraphFolder folder = new();

        folder.Parse("{ \"format\": \"gangraph/1\",\n" + rest + " }");

        Assert.Equal([place], folder.Places);
    }

    [Fact]
    public void Parse_SeveralProblems_ListsThemInOrder()
    {
        using GraphFolder folder = new();

        folder.Parse(
            """
            {
              "nodes": { "a b": { "type": 3 } },
              "format": "gangraph/1",
              "settings": { "fps": 0 }
            }
            """);

        Assert.Equal(["2:14 node.id", "2:31 json.type", "4:24 settings.value"], folder.Places);
    }

    [Fact]
    public void Parse_KeysThatSteerATerminal_AreDefused()
    {
        using GraphFolder folder = new();

        folder.Parse("{ \"format\": \"gangraph/1\", \"nodes\": { \"a\\u001b[2J\": {} } }");

        Assert.Equal(["json.type", "node.id"], folder.Problems.Select(p => p.Code).Order());
        Assert.DoesNotContain(
            folder.Problems, p => (p.Message + p.Where).Contains('\u001b', default));
    }

    [Fact]
    public void Load_Latin1_SaysWhichByte()
    {
        using GraphFolder folder = new();
        File.WriteAllBytes(folder.GraphPath, Encoding.Latin1.GetBytes("{\n  \"caf\u00e9\": 1 }"));

        Assert.Null(GraphDocument.Load(folder.GraphPath, folder.Problems));

        Assert.Equal(["2:7 json.encoding"], folder.Places);
        Assert.Contains("byte E9", folder.Problems[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_Utf16_IsRefused()
    {
        using GraphFolder folder = new();
        File.WriteAllText(folder.GraphPath, "{}", Encoding.Unicode);

        Assert.Null(GraphDocument.Load(folder.GraphPath, folder.Problems));
        Assert.Equal(["1:1 json.encoding"], folder.Places);
    }

    [Theory]
    [InlineData("none.json")]
    [InlineData("")]
    [InlineData("a\0b")]
    public void Load_NoFile_IsSaid(string name)
    {
        List<Problem> problems = [];

        Assert.Null(GraphDocument.Load(name, problems));
        Assert.Equal(["file.unreadable"], problems.Select(p => p.Code));
    }

    [Fact]
    public void Load_TooLarge_IsRefusedUnread()
    {
        using GraphFolder folder = new();
        using (FileStream file = File.Create(folder.GraphPath))
        {
            file.SetLength(GraphDocument.MaxBytes + 1L);
        }

        Assert.Null(GraphDocument.Load(folder.GraphPath, folder.Problems));
        Assert.Equal(["0:0 file.size"], folder.Places);
    }
}
