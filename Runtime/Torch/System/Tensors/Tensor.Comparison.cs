using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <content>Comparisons, limits and truth values.</content>
    public partial class Tensor
    {
        public Tensor eq(Tensor target) => Aten.Call("eq.Tensor", this, target);

        public Tensor eq(Scalar target) => Aten.Call("eq.Scalar", this, target);

        public Tensor ne(Tensor target) => Aten.Call("ne.Tensor", this, target);

        public Tensor ne(Scalar target) => Aten.Call("ne.Scalar", this, target);

        public Tensor lt(Tensor target) => Aten.Call("lt.Tensor", this, target);

        public Tensor lt(Scalar target) => Aten.Call("lt.Scalar", this, target);

        public Tensor le(Tensor target) => Aten.Call("le.Tensor", this, target);

        public Tensor le(Scalar target) => Aten.Call("le.Scalar", this, target);

        public Tensor gt(Tensor target) => Aten.Call("gt.Tensor", this, target);

        public Tensor gt(Scalar target) => Aten.Call("gt.Scalar", this, target);

        public Tensor ge(Tensor target) => Aten.Call("ge.Tensor", this, target);

        public Tensor ge(Scalar target) => Aten.Call("ge.Scalar", this, target);

        public Tensor eq_(Tensor target) => Aten.Change("eq_.Tensor", this, this, target);

        public Tensor eq_(Scalar target) => Aten.Change("eq_.Scalar", this, this, target);

        public Tensor ne_(Tensor target) => Aten.Change("ne_.Tensor", this, this, target);

        public Tensor ne_(Scalar target) => Aten.Change("ne_.Scalar", this, this, target);

        public Tensor lt_(Tensor target) => Aten.Change("lt_.Tensor", this, this, target);

        public Tensor lt_(Scalar target) => Aten.Change("lt_.Scalar", this, this, target);

        public Tensor le_(Tensor target) => Aten.Change("le_.Tensor", this, this, target);

        public Tensor le_(Scalar target) => Aten.Change("le_.Scalar", this, this, target);

        public Tensor gt_(Tensor target) => Aten.Change("gt_.Tensor", this, this, target);

        public Tensor gt_(Scalar target) => Aten.Change("gt_.Scalar", this, this, target);

        public Tensor ge_(Tensor target) => Aten.Change("ge_.Tensor", this, this, target);

        public Tensor ge_(Scalar target) => Aten.Change("ge_.Scalar", this, this, target);

        public Tensor not_equal(Tensor target) => ne(target);

        public Tensor greater(Tensor target) => gt(target);

        public Tensor greater_equal(Tensor target) => ge(target);

        public Tensor less(Tensor target) => lt(target);

        public Tensor less_equal(Tensor target) => le(target);

        public Tensor maximum(Tensor other) => Aten.Call("maximum", this, other);

        public Tensor minimum(Tensor other) => Aten.Call("minimum", this, other);

        public Tensor fmax(Tensor other) => Aten.Call("fmax", this, other);

        public Tensor fmin(Tensor other) => Aten.Call("fmin", this, other);

        public Tensor max(Tensor other) => Aten.Call("max.other", this, other);

        public Tensor min(Tensor other) => Aten.Call("min.other", this, other);

        public Tensor clamp(Scalar? min = null, Scalar? max = null) =>
            Aten.Call("clamp", this, min, max);

        public Tensor clamp(Tensor? min = null, Tensor? max = null) =>
            Aten.Call("clamp.Tensor", this, min, max);

        public Tensor clamp_(Scalar? min = null, Scalar? max = null) =>
            Aten.Change("clamp_", this, this, min, max);

        public Tensor clamp_(Tensor? min = null, Tensor? max = null) =>
            Aten.Change("clamp_.Tensor", this, this, min, max);

        public Tensor clamp_max(Scalar max) => Aten.Call("clamp_max", this, max);

        public Tensor clamp_max_(Scalar max) => Aten.Change("clamp_max_", this, this, max);

        public Tensor clamp_min(Scalar min) => Aten.Call("clamp_min", this, min);

        public Tensor clamp_min_(Scalar min) => Aten.Change("clamp_min_", this, this, min);

        public Tensor clip(Scalar? min = null, Scalar? max = null) => clamp(min, max);

        public Tensor isclose(
            Tensor other, double rtol = 1e-5, double atol = 1e-8, bool nanEqual = false) =>
            Aten.Call("isclose", this, other, rtol, atol, nanEqual);

        public bool allclose(
            Tensor target, double rtol = 1e-5, double atol = 1e-8, bool equal_nan = false) =>
            Aten.Truth("allclose", this, target, rtol, atol, equal_nan);

        public Tensor logical_and(Tensor other) => Aten.Call("logical_and", this, other);

        public Tensor logical_and_(Tensor other) => Aten.Change("logical_and_", this, this, other);

        public Tensor logical_or(Tensor other) => Aten.Call("logical_or", this, other);

        public Tensor logical_or_(Tensor other) => Aten.Change("logical_or_", this, this, other);

        public Tensor logical_xor(Tensor other) => Aten.Call("logical_xor", this, other);

        public Tensor logical_xor_(Tensor other) => Aten.Change("logical_xor_", this, this, other);

        public Tensor bitwise_and(Tensor other) => Aten.Call("bitwise_and.Tensor", this, other);

        public Tensor bitwise_and_(Tensor other) =>
            Aten.Change("bitwise_and_.Tensor", this, this, other);

        public Tensor bitwise_or(Tensor other) => Aten.Call("bitwise_or.Tensor", this, other);

        public Tensor bitwise_or_(Tensor other) =>
            Aten.Change("bitwise_or_.Tensor", this, this, other);

        public Tensor bitwise_xor(Tensor other) => Aten.Call("bitwise_xor.Tensor", this, other);

        public Tensor bitwise_xor_(Tensor other) =>
            Aten.Change("bitwise_xor_.Tensor", this, this, other);

        public Tensor bitwise_not() => Aten.Call("bitwise_not", this);

        public Tensor bitwise_not_() => Aten.Change("bitwise_not_", this, this);

        public Tensor bitwise_left_shift(Tensor other) =>
            Aten.Call("bitwise_left_shift.Tensor", this, other);

        public Tensor bitwise_right_shift(Tensor other) =>
            Aten.Call("bitwise_right_shift.Tensor", this, other);

        public Tensor isin(Tensor test_elements, bool assumeUnique = false, bool invert = false) =>
            Aten.Call("isin.Tensor_Tensor", this, test_elements, assumeUnique, invert);
    }
}
