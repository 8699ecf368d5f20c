using Newtonsoft.Json.Linq;

namespace GanGraph.Engine.Documents.Json;

/// <summary>How a number, a text or a key is spelled in the file, noted where canonical text would
/// spell it otherwise: <c>1.50</c>, <c>1e400</c>, <c>"caf\u00e9"</c>.</summary>
/// <param name="Text">The letters of the file.</param>
/// <param name="Value">What they were read as.</param>
/// <param name="IsOnly">Whether the value falls short of what the file says, so that no other
/// spelling would do.</param>
internal sealed record Spelling(string Text, object? Value, bool IsOnly = false)
{
    /// <summary>The spelling of a value in the file; null when it is the canonical one, or when
    /// the value has changed since it was read.</summary>
    public static Spelling? Of(JValue value) =>
        value.Annotation<Spelling>() is Spelling found && Equals(found.Value, value.Value)
            ? found
            : null;

    /// <summary>The spelling of a key in the file; null when it is the canonical one.</summary>
    public static Spelling? Of(JProperty property) => property.Annotation<Spelling>();
}
