namespace GanGraph.Editor.Editing;

/// <summary>A command cannot be read or carried out.</summary>
/// <param name="refusal">Why.</param>
public sealed class RefusedException(Refusal refusal) : Exception(refusal.Text)
{
    /// <summary>Refuses for a reason.</summary>
    internal RefusedException(string code, string text)
        : this(new Refusal(code, text))
    {
    }

    /// <summary>Why.</summary>
    public Refusal Refusal { get; } = refusal;
}
