using System.Text.Json.Serialization;

namespace GanGraph.Learning.Importing;

/// <summary>The shape of a card in JSON, written at build time.</summary>
[JsonSerializable(typeof(GeneratorCard))]
internal sealed partial class GeneratorCardJson : JsonSerializerContext;
