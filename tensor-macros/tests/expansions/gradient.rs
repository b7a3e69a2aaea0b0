// tensor!(grad(mean((x @ w - y) ** 2), w))
fn expansion() {
    match () {
        #[allow(unused, clippy::all, clippy::pedantic)]
        () => {
            use shapewise::__private::{
                Finish as _, GivenOther as _, MaskIndexing as _, MaskingLeads as _,
                Permits as _, Place as _, RefusedIndexing as _, Refuses as _,
                Unsettled as _, rules as __rules,
            };
            let __given0 = shapewise::__private::Given(&x).given();
            let x0 = __rules::Operand::witness(&*__given0);
            let t0 = shapewise::__private::ty_of(x0);
            let n0 = shapewise::__private::lengths::of(x0);
            let __given1 = shapewise::__private::Given(&w).given();
            let x1 = __rules::Operand::witness(&*__given1);
            let t1 = shapewise::__private::ty_of(x1);
            let n1 = shapewise::__private::lengths::of(x1);
            let t2 = shapewise::__private::node(
                __rules::Promote::witness({ t0 }, { t1 }),
                __rules::MatMul::witness({ t0 }, { t1 }),
            );
            let n2 = shapewise::__private::lengths::met(t2, [n0, n1]);
            let __given3 = shapewise::__private::Given(&y).given();
            let x3 = __rules::Operand::witness(&*__given3);
            let t3 = shapewise::__private::ty_of(x3);
            let n3 = shapewise::__private::lengths::of(x3);
            let t4 = shapewise::__private::node(
                __rules::Subtract::witness({ t2 }, { t3 }),
                __rules::Broadcast::witness({ t2 }, { t3 }),
            );
            let n4 = shapewise::__private::lengths::met(t4, [n2, n3]);
            let t5 = shapewise::__private::literal(
                shapewise::__private::int::<shapewise::__private::range::I8>(2),
            );
            let n5 = shapewise::__private::lengths::met(t5, []);
            let t6 = __rules::Square::witness({ t4 });
            let n6 = shapewise::__private::lengths::met(t6, [n4]);
            let a7 = shapewise::__private::EVERY_AXIS;
            let t7 = t6.averaged(a7);
            let n7 = shapewise::__private::lengths::met(t7, [n6]);
            let t8 = t6.dropped(a7, t7);
            let n8 = shapewise::__private::lengths::met(t8, [n7]);
            let t9 = __rules::Differentiable::witness({ t8 });
            let n9 = shapewise::__private::lengths::met(t9, [n8]);
            let t10 = t9;
            let x10 = shapewise::__private::alike(
                t10,
                ::core::option::Option::None,
                #[inline(always)]
                move |_: ::core::primitive::usize| shapewise::__private::cast(
                    t10,
                    shapewise::__private::float(1.0),
                ),
            );
            let n10 = shapewise::__private::lengths::met(t10, [n9]);
            let c11 = shapewise::__private::among(
                t6,
                shapewise::__private::EVERY_AXIS,
                shapewise::__private::lengths::agreed(n6),
            );
            let t11 = shapewise::__private::literal(c11);
            let n11 = shapewise::__private::lengths::met(t11, [n6]);
            let t12 = shapewise::__private::node(
                __rules::Divide::witness({ t10 }, { t11 }),
                __rules::Broadcast::witness({ t10 }, { t11 }),
            );
            let n12 = shapewise::__private::lengths::met(t12, [n10, n11]);
            let t13 = shapewise::__private::node(
                __rules::Replaced::witness({ t6 }, { t12 }),
                __rules::Assign::witness({ t6 }, { t12 }),
            );
            let n13 = shapewise::__private::lengths::met(t13, [n6, n12]);
            let t14 = {
                let held = __rules::Holds::witness({ t13 }, { t5 });
                shapewise::__private::node(
                    __rules::Promote::witness({ held }, { t13 }),
                    __rules::Broadcast::witness({ t5 }, { t13 }),
                )
            };
            let n14 = shapewise::__private::lengths::met(t14, [n5, n13]);
            let t15 = shapewise::__private::node(
                __rules::Promote::witness({ t14 }, { t4 }),
                __rules::Broadcast::witness({ t14 }, { t4 }),
            );
            let n15 = shapewise::__private::lengths::met(t15, [n14, n4]);
            let a16 = __rules::StretchedFrom::witness({ t15 }, { t2 });
            let t16 = t15.summed(a16);
            let n16 = shapewise::__private::lengths::met(t16, [n15, n2]);
            let t17 = shapewise::__private::node(t16, t2);
            let n17 = shapewise::__private::lengths::met(t17, [n16, n2]);
            let t18 = __rules::RowMatrix::witness({ t0 });
            let n18 = shapewise::__private::lengths::met(t18, [n0]);
            let t19 = __rules::ColumnMatrix::witness({ t1 });
            let n19 = shapewise::__private::lengths::met(t19, [n1]);
            let t20 = shapewise::__private::node(
                __rules::Promote::witness({ t18 }, { t19 }),
                __rules::MatMul::witness({ t18 }, { t19 }),
            );
            let n20 = shapewise::__private::lengths::met(t20, [n18, n19]);
            let t21 = shapewise::__private::node(t17, t20);
            let n21 = shapewise::__private::lengths::met(t21, [n17, n20]);
            let (t22, p22) = __rules::TransposedRows::<_, _>::witness({ t1 }, { t18 });
            let n22 = shapewise::__private::lengths::met(t22, [n18, n1]);
            let t23 = shapewise::__private::node(
                __rules::Promote::witness({ t22 }, { t21 }),
                t1,
            );
            let n23 = shapewise::__private::lengths::met(t23, [n22, n21]);
            let t24 = shapewise::__private::node(
                __rules::Differentiated::witness({ t1 }, { t23 }),
                __rules::Assign::witness({ t1 }, { t23 }),
            );
            let n24 = shapewise::__private::lengths::met(t24, [n1, n23]);
            let s2 = shapewise::__private::stage(
                __rules::check::FitsStage::<_, _>::CHECKED,
                shapewise::__private::product(t2, t2.whole_item(), x0, x1),
            );
            let s16 = shapewise::__private::stage(
                __rules::check::FitsStage::<_, _>::CHECKED,
                shapewise::__private::reduction(
                    t15,
                    a16,
                    t16,
                    t16.whole_item(),
                    shapewise::__private::reducers::Sum,
                    (
                        x10,
                        (
                            x3,
                            (
                                &s2,
                                shapewise::__private::Lead(
                                    shapewise::__private::lengths::agreed(n13),
                                ),
                            ),
                        ),
                    ),
                    #[inline(always)]
                    move |(v10_0, (v3_2, (v2_1, ())))| {
                        let v12_3 = shapewise::__private::scalar::div(t12, v10_0, c11);
                        let v13_4 = shapewise::__private::cast(t13, v12_3);
                        let v14_5 = shapewise::__private::scalar::mul(
                            t14,
                            shapewise::__private::int::<
                                shapewise::__private::range::I8,
                            >(2),
                            v13_4,
                        );
                        let p2_7 = shapewise::__private::cast(t2, v2_1);
                        let v4_8 = shapewise::__private::scalar::sub(t4, p2_7, v3_2);
                        let v15_9 = shapewise::__private::scalar::mul(t15, v14_5, v4_8);
                        shapewise::__private::cast(t15.sum_term(), v15_9)
                    },
                ),
            );
            let result = shapewise::__private::fits(
                __rules::check::Fits::<_, _>::CHECKED,
                __rules::ByValue::witness({ t24 }),
            );
            shapewise::__private::evaluate_product(
                    __rules::check::FitsFused::<_, _, _>::CHECKED,
                    result,
                    shapewise::__private::product(
                        t23,
                        t23.whole_item(),
                        shapewise::__private::viewed(
                            p22,
                            t18,
                            t22,
                            shapewise::__private::viewed(
                                shapewise::__private::Respaced,
                                t0,
                                t18,
                                x0,
                            ),
                        ),
                        shapewise::__private::viewed(
                            shapewise::__private::Respaced,
                            t17,
                            t21,
                            shapewise::__private::viewed(
                                shapewise::__private::Respaced,
                                t16,
                                t17,
                                &s16,
                            ),
                        ),
                    ),
                    shapewise::__private::Lead(
                        shapewise::__private::lengths::agreed(n24),
                    ),
                    #[inline(always)]
                    move |(product, ())| {
                        let p23_0 = shapewise::__private::cast(t23, product);
                        let v24_1 = shapewise::__private::cast(t24, p23_0);
                        shapewise::__private::cast(result, v24_1)
                    },
                )
                .finish()
        }
    }
}
