using System.Text.Json.Serialization;

namespace GanGraph.Learning.Checkpoints;

/// <summary>The shape of a card in JSON, written at build time: a program compiled to machine
/// code looks over no types.</summary>
[JsonSerializable(typeof(ModelCard))]
internal sealed partial class ModelCardJson : JsonSerializerContext;
