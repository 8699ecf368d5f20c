using System.Text.Json.Serialization;

namespace GanGraph.Values;

/// <summary>The shape of a header in JSON, written at build time: a program compiled to machine
/// code looks over no types.</summary>
[JsonSerializable(typeof(PictureStoreHeader))]
internal sealed partial class PictureStoreHeaderJson : JsonSerializerContext;
