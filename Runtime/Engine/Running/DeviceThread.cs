using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace GanGraph.Engine.Running;

/// <summary>The one thread on which nodes do all of their work: what tensors are made in belongs
/// to a thread.</summary>
internal sealed class DeviceThread : IDisposable
{
    private const int StackBytes = 64 * 1024 * 1024;

    private readonly BlockingCollection<Action> _work = [];
    private readonly Thread _thread;

    /// <summary>Starts the thread.</summary>
    public DeviceThread()
    {
        _thread = new Thread(Work, StackBytes) { Name = "GanGraph device", IsBackground = true };
        _thread.Start();
    }

    /// <summary>Has the thread do something and waits for it; what it throws is thrown here.
    /// </summary>
    /// <exception cref="InvalidOperationException">Called by what the thread is doing.
    /// </exception>
    public T Do<T>(Func<T> work)
    {
        if (Thread.CurrentThread == _thread)
        {
            throw new InvalidOperationException(
                "The device thread was asked for something by what it is doing. Ask afterwards.");
        }

        T result = default!;
        ExceptionDispatchInfo? thrown = null;
        using ManualResetEventSlim done = new();
        _work.Add(() =>
        {
            try
            {
                result = work();
            }
            catch (Exception e)
            {
                thrown = ExceptionDispatchInfo.Capture(e);
            }
            finally
            {
                done.Set();
            }
        });
        done.Wait();
        thrown?.Throw();
        return result;
    }

    /// <summary>Ends the thread when it has done everything.</summary>
    public void Dispose()
    {
        _work.CompleteAdding();
        _thread.Join();
        _work.Dispose();
    }

    private void Work()
    {
        foreach (Action work in _work.GetConsumingEnumerable())
        {
            work();
        }
    }
}
