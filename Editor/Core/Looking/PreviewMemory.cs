using GanGraph.Editor.Viewing;

namespace GanGraph.Editor.Looking;

/// <summary>Remembers previews, so that what was seen once is there at once; those that were not
/// asked for longest go first.</summary>
/// <param name="most">Bytes that they may take.</param>
internal sealed class PreviewMemory(long most)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, LinkedListNode<(string Key, Preview Preview)>> _byKey = [];
    private readonly LinkedList<(string Key, Preview Preview)> _byUse = [];
    private long _bytes;

    /// <summary>A preview, or null.</summary>
    public Preview? Find(string key)
    {
        lock (_lock)
        {
            if (!_byKey.TryGetValue(key, out LinkedListNode<(string, Preview Preview)>? found))
            {
                return null;
            }

            _byUse.Remove(found);
            _byUse.AddLast(found);
            return found.Value.Preview;
        }
    }

    /// <summary>Remembers a preview.</summary>
    public void Keep(string key, Preview preview)
    {
        lock (_lock)
        {
            if (_byKey.ContainsKey(key))
            {
                return;
            }

            _byKey.Add(key, _byUse.AddLast((key, preview)));
            _bytes += preview.Data.Length;
            while (_bytes > most && _byUse.First is { } oldest)
            {
                _byUse.RemoveFirst();
                _byKey.Remove(oldest.Value.Key);
                _bytes -= oldest.Value.Preview.Data.Length;
            }
        }
    }
}
