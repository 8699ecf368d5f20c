// The transposed convolution as what it is: the gradient of a convolution by its input.
//
// libtorch 1.13 has a way of its own for transposed convolutions on the CPU that is many times
// slower. Both gradients are asked for by name, too: those that libtorch derives of a gradient run
// over windows as large as the picture, of tensors whose batch and channels have changed places.
#include "values.h"

#include <torch/csrc/autograd/custom_function.h>

namespace {

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

std::tuple<at::Tensor, at::Tensor, at::Tensor> gradients(
    const at::Tensor& output, const at::Tensor& input, const at::Tensor& weight, int64_t step,
    int64_t padding, bool of_input, bool of_weight) {
  return at::convolution_backward(
      output, input, weight, at::OptionalIntArrayRef(), {step, step}, {padding, padding}, {1, 1},
      false, {0, 0}, 1, {of_input, of_weight, false});
}

at::Tensor grow(
    const at::Tensor& input, const at::Tensor& weight, int64_t step, int64_t padding) {
  const auto height = (input.size(2) - 1) * step - 2 * padding + weight.size(2);
  const auto width = (input.size(3) - 1) * step - 2 * padding + weight.size(3);
  const auto room = at::empty({input.size(0), weight.size(1), height, width}, input.options());
  return std::get<0>(gradients(input, room, weight, step, padding, true, false));
}

class Transposed : public torch::autograd::Function<Transposed> {
 public:
  static at::Tensor forward(
      AutogradContext* context, const at::Tensor& input, const at::Tensor& weight, int64_t step,
      int64_t padding) {
    context->save_for_backward({input, weight});
    context->saved_data["step"] = step;
    context->saved_data["padding"] = padding;
    return grow(input, weight, step, padding);
  }

  static variable_list backward(AutogradContext* context, variable_list outputs) {
    const auto saved = context->get_saved_variables();
    const auto step = context->saved_data["step"].toInt();
    const auto padding = context->saved_data["padding"].toInt();
    const auto& output = outputs[0];
    at::Tensor input, weight;
    if (context->needs_input_grad(0)) {
      input = at::conv2d(output, saved[1], {}, {step, step}, {padding, padding});
    }
    if (context->needs_input_grad(1)) {
      weight = std::get<1>(gradients(saved[0], output, saved[1], step, padding, false, true));
    }
    return {input, weight, at::Tensor(), at::Tensor()};
  }
};

}  // namespace

GG_API gg_tensor gg_transposed_convolution(
    gg_tensor input, gg_tensor weight, gg_tensor bias, int64_t step, int64_t padding) {
  return gg::guard<gg_tensor>("conv_transpose2d", nullptr, [&] {
    const auto pictures = gg::borrow(input);
    const auto window = gg::borrow(weight);
    TORCH_CHECK(
        pictures.dim() == 4 && window.dim() == 4 && pictures.size(1) == window.size(0),
        gg::describe(c10::IValue(window)), " does not fit ",
        gg::describe(c10::IValue(pictures)));
    auto grown = Transposed::apply(pictures, window, step, padding);
    const auto shift = gg::borrow(bias);
    return gg::release(shift.defined() ? grown.add_(shift.view({1, -1, 1, 1})) : grown);
  });
}
