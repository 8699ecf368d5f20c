namespace GanGraph.Learning.Importing.Pickles;

/// <summary>Follows the instructions of a pickle and makes plain values of them. It knows no
/// classes and calls no programs: what the instructions name is looked up in
/// <see cref="KnownGlobals"/>.</summary>
/// <remarks>The meaning of the instructions is that of Python's pickletools, protocols 0 to 5.
/// Whole numbers become long, lists and sets List, tuples arrays. Inside a storage nothing is made
/// but plain values, so that bytes within bytes lead nowhere.</remarks>
internal sealed class PickleMachine(
    PickleReader reader, PickleCalls calls, PickleLimits limits, bool hasStorages = false)
{
    private const int NewestProtocol = 5;

    private readonly PickleScalars _scalars = new(reader);
    private readonly PickleStack _stack = new();

    /// <summary>Runs to the end of the pickle.</summary>
    /// <returns>The value that it stands for.</returns>
    /// <exception cref="PickleException">It is broken, asks for too much, or wants something that
    /// is not on the list.</exception>
    public object? Run()
    {
        while (true)
        {
            limits.Step();
            byte code = reader.Byte();
            if (code == Opcode.Stop)
            {
                return _stack.Pop();
            }

            if (_scalars.TryRead(code, out object? value))
            {
                _stack.Push(value);
            }
            else if (!Frames(code) && !Collects(code) && !Fills(code) && !Remembers(code)
                && !Names(code) && (hasStorages || !Makes(code)))
            {
                throw new PickleException(
                    $"the byte 0x{code:x2} before byte {reader.Position} is no instruction that "
                    + "a model needs");
            }
        }
    }

    private bool Frames(byte code)
    {
        switch (code)
        {
            case Opcode.Proto when reader.Byte() is > NewestProtocol and byte protocol:
                throw new PickleException(
                    $"it is written in protocol {protocol}, wanted 0 to {NewestProtocol}");
            case Opcode.Proto:
                return true;
            case Opcode.Frame:
                reader.Take(8);
                return true;
            case Opcode.Mark:
                _stack.Mark();
                return true;
            case Opcode.Pop:
                _stack.Drop();
                return true;
            case Opcode.PopMark:
                _stack.PopToMark();
                return true;
            case Opcode.Dup:
                _stack.Push(_stack.Peek());
                return true;
            default:
                return false;
        }
    }

    private bool Collects(byte code)
    {
        object? made = code switch
        {
            Opcode.EmptyList or Opcode.EmptySet => new List<object?>(),
            Opcode.EmptyDict => new PickleDictionary(),
            Opcode.EmptyTuple => Array.Empty<object?>(),
            Opcode.List or Opcode.FrozenSet => new List<object?>(_stack.PopToMark()),
            Opcode.Tuple => _stack.PopToMark(),
            Opcode.Tuple1 => _stack.Pop(1),
            Opcode.Tuple2 => _stack.Pop(2),
            Opcode.Tuple3 => _stack.Pop(3),
            Opcode.Dict => Filled(new PickleDictionary(), _stack.PopToMark()),
            _ => null,
        };
        if (made is not null)
        {
            _stack.Push(made);
        }

        return made is not null;
    }

    private bool Fills(byte code)
    {
        object?[]? values = code switch
        {
            Opcode.Append => _stack.Pop(1),
            Opcode.SetItem => _stack.Pop(2),
            Opcode.Appends or Opcode.AddItems or Opcode.SetItems => _stack.PopToMark(),
            _ => null,
        };
        if (values is null)
        {
            return false;
        }

        if (code is Opcode.SetItem or Opcode.SetItems)
        {
            Filled(PickleWords.Is<PickleDictionary>(_stack.Peek(), "a dictionary"), values);
        }
        else
        {
            PickleWords.Is<List<object?>>(_stack.Peek(), "a list").AddRange(values);
        }

        return true;
    }

    private bool Remembers(byte code)
    {
        switch (code)
        {
            case Opcode.Memoize:
                _stack.Remember();
                return true;
            case Opcode.Put or Opcode.BinPut or Opcode.LongBinPut:
                _stack.Remember(Number(code));
                return true;
            case Opcode.Get or Opcode.BinGet or Opcode.LongBinGet:
                _stack.Push(_stack.Recall(Number(code)));
                return true;
            default:
                return false;
        }
    }

    private long Number(byte code) => code switch
    {
        Opcode.Put or Opcode.Get => _scalars.LineNumber(),
        Opcode.BinPut or Opcode.BinGet => reader.Byte(),
        _ => _scalars.Four(),
    };

    private bool Names(byte code)
    {
        switch (code)
        {
            case Opcode.Global:
                _stack.Push(KnownGlobals.Find(reader.Line(), reader.Line()));
                return true;
            case Opcode.StackGlobal:
                object?[] names = _stack.Pop(2);
                _stack.Push(KnownGlobals.Find(
                    PickleWords.Is<string>(names[0], "a name"),
                    PickleWords.Is<string>(names[1], "a name")));
                return true;
            case Opcode.BinPersId when hasStorages:
                return true; // what it names stays as the tuple that names it
            default:
                return false;
        }
    }

    private bool Makes(byte code)
    {
        switch (code)
        {
            case Opcode.Reduce or Opcode.NewObj:
                object?[] call = _stack.Pop(2);
                _stack.Push(Made(code, call[0], call[1]));
                return true;
            case Opcode.NewObjEx:
                object?[] named = _stack.Pop(3);
                _stack.Push(Made(code, named[0], named[1]));
                return true;
            case Opcode.Inst:
                PickleGlobal known = KnownGlobals.Find(reader.Line(), reader.Line());
                _stack.Push(Made(code, known, _stack.PopToMark()));
                return true;
            case Opcode.Obj:
                object?[] parts = _stack.PopToMark();
                _stack.Push(Made(code, parts.FirstOrDefault(), parts[Math.Min(1, parts.Length)..]));
                return true;
            case Opcode.Build:
                object? state = _stack.Pop();
                calls.Build(_stack.Peek(), state);
                return true;
            default:
                return false;
        }
    }

    private object? Made(byte code, object? known, object? arguments) => calls.Make(
        PickleWords.Is<PickleGlobal>(known, "the name of something to make"),
        PickleWords.Is<object?[]>(arguments, "what to make it of"),
        isObject: code != Opcode.Reduce);

    private static PickleDictionary Filled(PickleDictionary target, object?[] values)
    {
        if (values.Length % 2 != 0)
        {
            throw new PickleException("a dictionary has a key without a value");
        }

        for (int i = 0; i < values.Length; i += 2)
        {
            target.Set(values[i], values[i + 1]);
        }

        return target;
    }
}
