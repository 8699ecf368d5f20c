using System.Text.Json.Serialization;

namespace GanGraph.Learning.Training;

/// <summary>The shape of a line of the log in JSON, written at build time: a program compiled to
/// machine code looks over no types.</summary>
[JsonSerializable(typeof(Dictionary<string, double>))]
internal sealed partial class TrainingLogJson : JsonSerializerContext;
