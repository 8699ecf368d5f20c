using System.Text;

namespace GanGraph.Media.Embedding;

/// <summary>The tags of a film in ffmpeg's metadata format, read from a file, because a command
/// line has no room for a long text.</summary>
internal static class FilmTags
{
    public static string Of(string text)
    {
        StringBuilder file = new(";FFMETADATA1\n");
        file.Append(EmbeddedGraph.TagName).Append('=');
        foreach (char sign in PackedText.Pack(text))
        {
            if (sign is '=' or ';' or '#' or '\\' or '\n')
            {
                file.Append('\\');
            }

            file.Append(sign);
        }

        return file.Append('\n').ToString();
    }
}
