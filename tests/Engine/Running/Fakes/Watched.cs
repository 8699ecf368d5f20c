namespace GanGraph.Engine.Tests.Running.Fakes;

/// <summary>Remembers what was called, and can be told to do something then.</summary>
internal sealed class Watched
{
    public List<string> Calls { get; } = [];

    public Action<string> On { get; set; } = _ => { };

    public int Count(string call) => Calls.Count(c => c == call);

    public void Call(string call)
    {
        Calls.Add(call);
        On(call);
    }
}
