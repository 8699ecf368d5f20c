using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Browser.Sessions;

/// <summary>What a page has sent so far: a command that it sends again because it missed the answer
/// is answered again and not done again.</summary>
internal sealed class ClientMemory
{
    private const int Most = 1024;

    private readonly Lock _lock = new();
    private readonly Queue<(long Number, byte[] Answer)> _answers = new();

    /// <summary>Number of the last command that was answered; 0 before the first.</summary>
    public long Done { get; private set; }

    /// <summary>When the page was last heard.</summary>
    public DateTime Heard { get; set; } = DateTime.UtcNow;

    /// <summary>Does a command unless it was done.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="act">Does it and says what became of it.</param>
    /// <returns>The answer.</returns>
    public byte[] Once(long number, Func<JObject> act)
    {
        lock (_lock)
        {
            if (number <= Done)
            {
                return _answers.FirstOrDefault(known => known.Number == number).Answer
                    ?? MessageText.Bytes(new() { ["done"] = number, ["made"] = new JArray() });
            }

            byte[] answer = MessageText.Bytes(act());
            Done = number;
            _answers.Enqueue((number, answer));
            if (_answers.Count > Most)
            {
                _answers.Dequeue();
            }

            return answer;
        }
    }
}
