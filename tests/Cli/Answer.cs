using Newtonsoft.Json.Linq;

namespace GanGraph.Cli.Tests;

/// <summary>What the program said and how it ended.</summary>
public sealed record Answer(int Code, string Output, string Error)
{
    /// <summary>The lines of output, each parsed as JSON.</summary>
    public List<JObject> Events =>
        [.. Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(JObject.Parse)];
}
