// Calling any ATen operator by name.
#include "values.h"

#include <ATen/Parallel.h>
#include <ATen/Version.h>
#include <torch/version.h>

namespace {

struct Operator {
  c10::OperatorHandle handle;
  std::string name;
  std::vector<const c10::Type*> types;
};

// "aten::mm(Float[2, 3], Float[4, 5])", for error texts.
std::string describe_call(const Operator& op, const gg_value* arguments, int32_t count) {
  std::string text = op.name + "(";
  for (int32_t i = 0; i < count; i++) {
    text += i > 0 ? ", " : "";
    try {
      text += gg::describe(gg::to_ivalue(arguments[i], nullptr));
    } catch (...) {
      text += "?";
    }
  }
  return text + ")";
}

torch::jit::Stack make_stack(const Operator& op, const gg_value* arguments, int32_t count) {
  const auto& parameters = op.handle.schema().arguments();
  const auto wanted = static_cast<int32_t>(parameters.size());
  if (count > wanted) {
    throw std::invalid_argument(
        "takes " + std::to_string(wanted) + " arguments, not " + std::to_string(count));
  }
  torch::jit::Stack stack;
  stack.reserve(wanted + 1);
  for (int32_t i = 0; i < count; i++) {
    stack.push_back(gg::to_ivalue(arguments[i], op.types[i]));
  }
  for (int32_t i = count; i < wanted; i++) {
    const auto& value = parameters[i].default_value();
    if (!value.has_value()) {
      throw std::invalid_argument("argument " + parameters[i].name() + " is missing");
    }
    stack.push_back(*value);
  }
  return stack;
}

// Tensor arguments that are not optional must be there: kernels trust it.
void check(const Operator& op, const torch::jit::Stack& stack) {
  const auto& parameters = op.handle.schema().arguments();
  for (size_t i = 0; i < stack.size(); i++) {
    const auto kind = parameters[i].type()->kind();
    const bool fits = kind == c10::TypeKind::TensorType
        ? stack[i].isTensor() && stack[i].toTensor().defined()
        : kind == c10::TypeKind::OptionalType || !stack[i].isNone();
    if (!fits) {
      throw std::invalid_argument(
          "argument " + parameters[i].name() + " is " + gg::describe(stack[i]) + ", wanted "
          + parameters[i].type()->str());
    }
  }
}

}  // namespace

GG_API const char* gg_version(void) { return TORCH_VERSION; }

GG_API const char* gg_build_information(void) {
  static const std::string text = gg::guard("build information", std::string(), [] {
    return at::show_config() + at::get_parallel_info();
  });
  return text.c_str();
}

GG_API gg_operator gg_operator_find(const char* name, const char* overload) {
  return gg::guard<gg_operator>(name, nullptr, [&]() -> gg_operator {
    auto found = c10::Dispatcher::singleton().findSchema({name, overload});
    if (!found.has_value()) {
      throw std::invalid_argument(
          std::string("this libtorch (" TORCH_VERSION ") has no such operator")
          + (*overload == 0 ? "" : std::string(" with overload ") + overload));
    }
    auto* op = new Operator{*found, name, {}};
    if (*overload != 0) {
      op->name += std::string(".") + overload;
    }
    for (const auto& argument : found->schema().arguments()) {
      op->types.push_back(argument.type().get());
    }
    return op;
  });
}

GG_API int32_t gg_operator_call(
    gg_operator handle, const gg_value* arguments, int32_t count, gg_value* results,
    int32_t capacity) {
  const auto& op = *static_cast<Operator*>(handle);
  try {
    auto stack = make_stack(op, arguments, count);
    check(op, stack);
    op.handle.callBoxed(&stack);
    if (stack.size() == 1 && stack[0].isTensor() && capacity > 0) {
      results[0].tag = GG_TENSOR;
      results[0].pointer = gg::release(std::move(stack[0]).toTensor());
      return 1;
    }
    std::vector<gg_value> produced;
    for (const auto& value : stack) {
      gg::append(produced, value, false);
    }
    return gg::hand_over(produced, results, capacity);
  } catch (...) {
    return gg::guard("error", -1, [&] {
      const auto reason = gg::describe_exception();
      gg::remember(describe_call(op, arguments, count) + ": " + reason);
      return -1;
    });
  }
}
