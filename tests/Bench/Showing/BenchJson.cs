using System.Text.Json;
using System.Text.Json.Serialization;

namespace GanGraph.Bench.Showing;

/// <summary>The results for programs.</summary>
internal static class BenchJson
{
    private static readonly JsonSerializerOptions Style = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    /// <summary>Writes one object: the machine and the lines.</summary>
    public static void Write(
        IReadOnlyList<BenchLine> lines, MachineLine machine, TextWriter to) => to.WriteLine(
            JsonSerializer.Serialize(
                new { Schema = "gangraph.bench/1", Machine = machine, Lines = lines }, Style));
}
