// tensor!(mean(loss[mask]))
fn expansion() {
    match () {
        #[allow(unused, clippy::all, clippy::pedantic)]
        () => {
            use shapewise::__private::{
                Finish as _, GivenOther as _, Permits as _, Place as _, Refuses as _,
                Unsettled as _, rules as __rules,
            };
            let __given0 = shapewise::__private::Given(&loss).given();
            let x0 = __rules::Operand::witness(&*__given0);
            let t0 = shapewise::__private::ty_of(x0);
            let __given1 = shapewise::__private::Given(&mask).given();
            let x1 = __rules::IndexOperand::witness(&*__given1);
            let t1 = shapewise::__private::ty_of(x1);
            let t3 = {
                let flags = __rules::Condition::witness({
                    __rules::Flags::witness({ t1 })
                });
                __rules::MaskedBy::witness({ t0 }, { flags })
            };
            let a4 = shapewise::__private::EVERY_AXIS;
            let t4 = t0.averaged(a4);
            let t5 = t0.dropped(a4, t4);
            let result = shapewise::__private::fits(
                __rules::check::Fits::<_, _>::CHECKED,
                __rules::ByValue::witness({ t5 }),
            );
            let compute = shapewise::__private::reduction(
                t0,
                a4,
                t4,
                t4.whole_item(),
                shapewise::__private::reducers::Masked(
                    shapewise::__private::reducers::Mean,
                ),
                (
                    x0,
                    shapewise::__private::viewed(
                        shapewise::__private::Respaced,
                        t1,
                        t3,
                        x1,
                    ),
                ),
                #[inline(always)]
                move |(v0_0, v1_1)| {
                    (
                        shapewise::__private::flag(v1_1),
                        shapewise::__private::cast(t0.mean_term(), v0_0),
                    )
                },
            );
            shapewise::__private::compute(result, compute).finish()
        }
    }
}
