namespace GanGraph.Editor.Browser.Guarding;

/// <summary>A request that is not answered as asked.</summary>
/// <param name="status">HTTP status.</param>
/// <param name="code">Stable name of the reason, such as <c>file.outside</c>.</param>
/// <param name="text">Where, what was found, what is wanted, what to do.</param>
internal sealed class RequestRefusedException(int status, string code, string text)
    : Exception(text)
{
    /// <summary>HTTP status.</summary>
    public int Status { get; } = status;

    /// <summary>Stable name of the reason.</summary>
    public string Code { get; } = code;
}
