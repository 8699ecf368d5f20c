using Newtonsoft.Json.Linq;

namespace GanGraph.Cli.Tests;

public sealed class SchemaTests : IDisposable
{
    private readonly Gangraph _gangraph = new();

    public void Dispose() => _gangraph.Dispose();

    [Fact]
    public void Schema_PrintedAndWritten_IsTheSame()
    {
        Answer printed = _gangraph.Run("schema");
        Answer written = _gangraph.Run("schema", "-o", "graph.schema.json");

        Assert.Equal((0, ""), (printed.Code, printed.Error));
        Assert.Equal((0, ""), (written.Code, written.Output));
        Assert.Equal(printed.Output, File.ReadAllText(_gangraph.At("graph.schema.json")));
        Assert.NotNull(JObject.Parse(printed.Output).SelectToken("definitions.Swirl"));
    }
}
