using Newtonsoft.Json.Linq;

namespace GanGraph.Engine.Documents.Json;

/// <summary>Where a token of the file begins; or, with <paramref name="Override"/>, that it came
/// from the command line.</summary>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column in UTF-16 units, from 1.</param>
/// <param name="Override">The override that brought the token, or null.</param>
internal sealed record TextPosition(int Line, int Column, string? Override = null)
{
    /// <summary>The position of a token, or of the nearest one around it that has any.</summary>
    public static TextPosition Of(JToken token)
    {
        for (JToken? at = token; at is not null; at = at.Parent)
        {
            if (at.Annotation<TextPosition>() is TextPosition position)
            {
                return position;
            }
        }

        return new TextPosition(1, 1);
    }
}
