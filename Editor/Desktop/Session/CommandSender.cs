using GanGraph.Editor.Editing;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Desktop.Session;

/// <summary>Gives commands to a session. Everything that the window does to a graph goes through
/// here.</summary>
/// <param name="session">The session.</param>
public sealed class CommandSender(EditingSession session)
{
    /// <summary>Tells what became of each command: why it was refused, or what a person may want
    /// to know of how it was done; empty when there is nothing to say.</summary>
    public event Action<string>? Answered;

    /// <summary>Gives a command; fields without a value are left out.</summary>
    /// <param name="name">Its name, such as <c>move</c>.</param>
    /// <param name="fields">What it needs to know.</param>
    public EditResult Send(string name, params ReadOnlySpan<(string Name, JToken? Value)> fields)
    {
        JObject command = new() { ["do"] = name };
        foreach ((string field, JToken? value) in fields)
        {
            if (value is not null)
            {
                command[field] = value;
            }
        }

        return Answer(session.Do(command));
    }

    /// <summary>Takes the last step back.</summary>
    public EditResult Undo() => Answer(session.Undo());

    /// <summary>Takes the last undone step again.</summary>
    public EditResult Redo() => Answer(session.Redo());

    /// <summary>Says something to the person that no command has answered.</summary>
    public void Say(string text) => Answered?.Invoke(text);

    /// <summary>A list of names as commands take them.</summary>
    public static JArray Names(IEnumerable<string> names) => new(names.Cast<object>());

    private EditResult Answer(EditResult result)
    {
        Answered?.Invoke(result.Refusal?.Text ?? result.Text);
        return result;
    }
}
