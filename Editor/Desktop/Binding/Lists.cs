using System.Collections.ObjectModel;

namespace GanGraph.Editor.Desktop.Binding;

/// <summary>Brings lists that the window shows up to date without making them anew, so that what
/// stays keeps its focus and its place.</summary>
internal static class Lists
{
    /// <summary>Makes a list hold these items in this order.</summary>
    public static void Become<T>(this ObservableCollection<T> list, IReadOnlyList<T> wanted)
        where T : class
    {
        HashSet<T> kept = [.. wanted];
        for (int i = list.Count - 1; i >= 0; i--)
        {
            if (!kept.Contains(list[i]))
            {
                list.RemoveAt(i);
            }
        }

        for (int i = 0; i < wanted.Count; i++)
        {
            if (i < list.Count && ReferenceEquals(list[i], wanted[i]))
            {
                continue;
            }

            int at = list.IndexOf(wanted[i]);
            if (at < 0)
            {
                list.Insert(i, wanted[i]);
            }
            else
            {
                list.Move(at, i);
            }
        }
    }
}
